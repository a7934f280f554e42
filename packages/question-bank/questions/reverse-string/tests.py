import random


# Only here are texts of even length whose middle matters: a case fails for one reason.
def words(solution, seed):
    rng = random.Random(seed)
    texts = ["hello", "ab", "abcd", "radar"]
    for length in range(3, 12):
        texts.append("".join(rng.sample("abcdefghijklmnop", length)))
    found = {text: solution.reverse_string(text) for text in texts}
    return {"once": found, "twice": [solution.reverse_string(text) for text in found.values()]}


def spaces_and_marks(solution, seed):
    rng = random.Random(seed)
    texts = ["a  b", " ab", "ab ", "a b, c!", "tab\tend", "line\n\n1", "?!."]
    letters = "".join(rng.choices("abc", k=4))
    texts.append(f" {letters}, {letters}!  {letters}?")
    return {text: solution.reverse_string(text) for text in texts}


def short_text(solution, seed):
    letter = random.Random(seed).choice("abcxyz")
    return [solution.reverse_string(""), solution.reverse_string(letter)]


def beyond_ascii(solution, seed):
    rng = random.Random(seed)
    drawn = "".join(rng.sample("éüñøßж漢🙂🚀λ", 7))
    return {text: solution.reverse_string(text) for text in ["été", "naïve", "a🙂b", "über1", drawn]}


def not_text(solution, seed):
    outcomes = {}
    for value in (None, 123, b"abc", ["a", "b"], ("a", "b")):
        try:
            solution.reverse_string(value)
            outcomes[repr(value)] = "no error"
        except TypeError:
            outcomes[repr(value)] = "TypeError"
    return outcomes


def long_text(solution, seed, size):
    rng = random.Random(seed)
    text = "".join(rng.choices("🙂🚀λж", k=size // 10)) * 10
    return solution.reverse_string(text + "x")
