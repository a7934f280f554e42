import random


def _texts(rng):
    return ["".join(rng.choices("abc"[: rng.randrange(2, 4)], k=rng.randrange(5, 25))) for _ in range(20)]


def by_position(solution, seed):
    texts = ["aba", "aaa", "abba", "abc", "abcb", *_texts(random.Random(seed))]
    return {text: solution.count_palindromic_substrings(text) for text in texts}


def by_text(solution, seed):
    texts = ["aba", "aaa", "abba", "abc", "abcb", *_texts(random.Random(seed))]
    return {text: solution.count_palindromic_substrings(text, distinct=True) for text in texts}


def empty_text(solution, seed):
    return [solution.count_palindromic_substrings(""), solution.count_palindromic_substrings("", True)]


# Palindromes of one character only, so that every way to look for longer ones agrees.
def exact_characters(solution, seed):
    letter, other = random.Random(seed).sample("abcdefgh", 2)
    texts = [f"{letter}{letter.upper()}", f"{letter} {other}", f"{letter}, {other}", f"{letter}-{letter.upper()}"]
    return {text: solution.count_palindromic_substrings(text) for text in texts}


def not_text(solution, seed):
    outcomes = {}
    for value in (None, 121, b"aba", ["a", "b"], ("a",)):
        try:
            solution.count_palindromic_substrings(value)
            outcomes[repr(value)] = "no error"
        except TypeError:
            outcomes[repr(value)] = "TypeError"
    return outcomes


def equal_letters(solution, seed, size):
    return solution.count_palindromic_substrings(random.Random(seed).choice("abc") * size)
