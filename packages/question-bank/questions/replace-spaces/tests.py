import random


def _word(rng):
    return "".join(rng.choices("abcdef", k=4))


# Single spaces inside only: a case fails for one reason.
def known_texts(solution, seed):
    rng = random.Random(seed)
    drawn = " ".join(_word(rng) for _ in range(5))
    found = {char: solution.replace_spaces(drawn, char) for char in ["_", "\\", ".", "*", "ß", "🙂", "0"]}
    return {
        "default": solution.replace_spaces("a b c"),
        "underscore": solution.replace_spaces("a b c", "_"),
        "by name": solution.replace_spaces("a b", char="+"),
        "no space": solution.replace_spaces(_word(rng)),
        "drawn": found,
    }


def runs_of_spaces(solution, seed):
    rng = random.Random(seed)
    drawn = "".join(_word(rng) + " " * rng.randrange(1, 5) for _ in range(5))
    texts = ["  a", "a  ", "a  b", "   ", " a b ", " " + drawn]
    return {text: solution.replace_spaces(text) for text in texts}


def other_whitespace(solution, seed):
    word = _word(random.Random(seed))
    texts = ["a\tb", "a\nb c", "a\u00a0b", "\r\n", f"{word} {word}\t{word}\u2003{word}"]
    return {repr(text): solution.replace_spaces(text) for text in texts}


def empty_text(solution, seed):
    return [solution.replace_spaces(""), solution.replace_spaces("", "_")]


def _outcome(*arguments, solution):
    try:
        solution.replace_spaces(*arguments)
    except (TypeError, ValueError) as error:
        return "TypeError" if isinstance(error, TypeError) else "ValueError"
    return "no error"


def wrong_length(solution, seed):
    word = _word(random.Random(seed))
    return {char: _outcome("a b", char, solution=solution) for char in ("", "ab", "--", word)}


def wrong_types(solution, seed):
    number = random.Random(seed).randrange(10)
    pairs = [(None, "-"), (12, "-"), (b"a b", "-"), (["a", " "], "-"), ("a b", number), ("a b", b"-"), ("a b", ["-"])]
    return {f"{text!r}, {char!r}": _outcome(text, char, solution=solution) for text, char in pairs}


def space_for_space(solution, seed):
    word = _word(random.Random(seed))
    return solution.replace_spaces(f"{word} {word} 1", " ")
