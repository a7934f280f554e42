import random


def _half(rng, letters="abcdef"):
    return "".join(rng.choices(letters, k=rng.randrange(3, 9)))


def strict_words(solution, seed):
    rng = random.Random(seed)
    words = ["radar", "abba", "radars", "ab", "abca", "noon", "level", "abcdba"]
    for _ in range(10):
        half = _half(rng)
        words += [half + half[::-1], half + half[-2::-1], half + "xy" + half[::-1]]
    return {word: solution.is_palindrome(word) for word in words}


# Whatever is no palindrome here has different ends in loose mode: a case fails for one reason.
def strict_sentences(solution, seed):
    half = _half(random.Random(seed))
    texts = ["Aa", "A man, a plan, a canal: Panama", "Never odd or even", "aba!", half.upper() + half[::-1], "aba "]
    return {text: solution.is_palindrome(text) for text in texts}


def loose_sentences(solution, seed):
    rng = random.Random(seed)
    half = _half(rng)
    spaced = half.title() + rng.choice([", ", " - ", "? ", "!", "\t"]) + half[::-1].upper() + "."
    texts = ["A man, a plan, a canal: Panama", "No lemon, no melon", "12 - 21", "1a2", "a1", "Hello, world", "Aa"]
    return {text: solution.is_palindrome(text, loose=True) for text in [*texts, spaced, spaced + "xy"]}


def accented_letters(solution, seed):
    letters = _half(random.Random(seed), "éüñçø")
    texts = ["été", "Été", "éa", "ñaé a", "доход", "Доход!", letters.title() + ", " + letters[::-1], letters + "яz"]
    return {text: solution.is_palindrome(text, True) for text in texts}


def short_texts(solution, seed):
    letter = random.Random(seed).choice("abcXYZ")
    return {
        repr(text): [solution.is_palindrome(text), solution.is_palindrome(text, loose=True)]
        for text in ("", letter)
    }


def nothing_left(solution, seed):
    marks = "".join(random.Random(seed).choices(" .,;!?-", k=6))
    return [solution.is_palindrome(text, loose=True) for text in ["?!", " ", marks, "- -"]]


def not_text(solution, seed):
    outcomes = {}
    for value in (None, 121, b"aba", ["a", "a"], ("a",)):
        for loose in (False, True):
            try:
                solution.is_palindrome(value, loose)
                outcomes[f"{value!r}, {loose}"] = "no error"
            except TypeError:
                outcomes[f"{value!r}, {loose}"] = "TypeError"
    return outcomes


def long_text(solution, seed, size):
    half = "abCd" * (size // 8)
    return [
        solution.is_palindrome(half + half[::-1].upper(), loose=True),
        solution.is_palindrome(half + half[::-1] + "x", loose=True),
    ]
