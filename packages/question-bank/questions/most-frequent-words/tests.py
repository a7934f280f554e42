import random
import string


def _word(rng, low=4, high=9):
    return "".join(rng.choices(string.ascii_lowercase, k=rng.randrange(low, high)))


def _words(rng, count):
    found = {}
    while len(found) < count:
        found[_word(rng)] = None
    return list(found)


def _shuffled(rng, counts):
    words = [word for word, count in counts.items() for _ in range(count)]
    rng.shuffle(words)
    return words


# Counts differ except in `ties`, so that only that case depends on how ties are ordered.
def plain_text(solution, seed):
    rng = random.Random(seed)
    names = [*_words(rng, 3), "mp3", "2024", "3d"]
    rng.shuffle(names)
    words = _shuffled(rng, {name: place + 1 for place, name in enumerate(names)})
    text = "".join(
        rng.choice([word, word.upper(), word.title()]) + rng.choice([" ", ", ", "; ", ".\n", "!"])
        for word in words
    )
    return {
        "known": solution.top_words("The cat, the CAT; the dog", 2),
        text: solution.top_words(text, 4),
        "all": solution.top_words(text, 6),
    }


def apostrophes(solution, seed):
    rng = random.Random(seed)
    one, other = _words(rng, 2)
    texts = [
        "don't stop, don't",
        "well-known well",
        "snake_case snake",
        "the dogs' bones, dogs 'quoted' quoted",
        f"{one}'{other} {one} '{one}'",
    ]
    return {text: sorted(map(list, solution.top_words(text, 10))) for text in texts}


def ties(solution, seed):
    rng = random.Random(seed)
    names = _words(rng, 12)
    words = _shuffled(rng, {name: 1 + place % 3 for place, name in enumerate(names)})
    text = " ".join(words)
    return {
        "b a b a c": solution.top_words("b a b a c", 2),
        "three times each": solution.top_words("pear fig apple " * 3, 3),
        text: solution.top_words(text, 7),
        "backwards": solution.top_words(" ".join(reversed(words)), 7),
    }


def stop_words(solution, seed):
    rng = random.Random(seed)
    names = _words(rng, 6)
    text = " ".join(_shuffled(rng, {name: place + 1 for place, name in enumerate(names)}))
    return {
        "some": solution.top_words(text, 2, {names[5], names[3]}),
        "in another case": solution.top_words(text, 3, {names[5].upper(), names[0].title()}),
        "empty set": solution.top_words(text, 2, set()),
        "all": solution.top_words(text, 2, set(names)),
    }


def folded_words(solution, seed):
    rng = random.Random(seed)
    words = ["Straße", "STRASSE", "strasse", "É", "é", "ÉTÉ", "Été", "été", "été"]
    rng.shuffle(words)
    return sorted(map(list, solution.top_words(" ".join(words), 9)))


def unusual_n(solution, seed):
    rng = random.Random(seed)
    names = _words(rng, 5)
    text = " ".join(_shuffled(rng, {name: place + 1 for place, name in enumerate(names)}))
    wanted = {n: solution.top_words(text, n) for n in (0, -1, -3, 5, 6, 1000)}
    return {"text": wanted, "empty text": solution.top_words("", 3), "marks": solution.top_words("?! -", 3)}


def not_text(solution, seed):
    outcomes = {}
    for text in (None, 12, b"a b", ["a", "b"]):
        try:
            solution.top_words(text, 2)
            outcomes[repr(text)] = "no error"
        except TypeError:
            outcomes[repr(text)] = "TypeError"
    return outcomes


def long_text(solution, seed, size):
    rng = random.Random(seed)
    vocabulary = _words(rng, size // 4)
    found = solution.top_words(" ".join(rng.choices(vocabulary, k=size)), 20)
    # Which of the equally frequent words are among them is the business of `ties`.
    return [count for _, count in found]
