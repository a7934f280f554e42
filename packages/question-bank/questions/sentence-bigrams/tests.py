import random


def _words(rng, count):
    return ["".join(rng.choices("abcdefgh", k=4)) + str(place) for place in range(count)]


def known_sentences(solution, seed):
    rng = random.Random(seed)
    words = _words(rng, 7)
    drawn = " ".join(rng.choice(["{}", "{},", "({})", "{}!?", "'{}'"]).format(word.title()) for word in words)
    texts = ["Have a nice day!", "It's a well-known e.g. (more or less)", "two words", drawn]
    return {text: solution.bigrams(text) for text in texts}


def repeated_words(solution, seed):
    word, other = _words(random.Random(seed), 2)
    texts = ["no no no", f"{word} {other} {word} {other} {word}"]
    return {text: solution.bigrams(text) for text in texts}


def options(solution, seed):
    word = "".join(random.Random(seed).choices("ABCdef", k=5)) + "Z"
    text = f"Hello, {word}; HOW are You?"
    return {
        f"lower={lower}, strip_punctuation={strip}": solution.bigrams(text, lower=lower, strip_punctuation=strip)
        for lower in (False, True)
        for strip in (False, True)
    }


def whitespace(solution, seed):
    rng = random.Random(seed)
    words = _words(rng, 6)
    drawn = "".join(word + rng.choice(["\t", "\n", "  ", " \t\n "]) for word in words)
    texts = ["a\tb\nc", "a  b   c", "  a b ", drawn]
    return {text: [solution.bigrams(text), solution.bigrams(text, True, False)] for text in texts}


def few_words(solution, seed):
    word = _words(random.Random(seed), 1)[0]
    return {text: solution.bigrams(text) for text in ("", "one", word, f"{word}.")}


def marks_alone(solution, seed):
    one, other = _words(random.Random(seed), 2)
    texts = ["a -- b", "... a b !", f"{one} & {other} ?! {one}"]
    kept = {text: solution.bigrams(text, strip_punctuation=False) for text in texts}
    return {"vanish": {text: solution.bigrams(text) for text in texts}, "kept": kept}
