import random

KINDS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def _nested(rng, pairs, length):
    """Balanced text of so many pairs."""
    text, waiting = "", []
    while length or waiting:
        if length and (not waiting or rng.random() < 0.5):
            opener = rng.choice(list(pairs))
            text += opener
            waiting.append(pairs[opener])
            length -= 1
        else:
            text += waiting.pop()
    return text


# Each case has one kind of fault, so that a solution fails it for one reason.
def round_brackets(solution, seed):
    rng = random.Random(seed)
    text = _nested(rng, {"(": ")"}, rng.randrange(5, 20))
    texts = ["((()))", "()()", "(()())", "(", "((", "(()", "()(", text, "(" + text, text + "("]
    return {one: solution.is_balanced(one) for one in texts}


def closer_first(solution, seed):
    rng = random.Random(seed)
    text = _nested(rng, {"(": ")"}, rng.randrange(3, 9))
    texts = [")", ")(", "())", "())(", text + ")", ")" + text]
    return {one: solution.is_balanced(one) for one in texts}


def several_kinds(solution, seed):
    rng = random.Random(seed)
    known = {
        one: solution.is_balanced(one, {"(": ")", "[": "]", "{": "}"})
        for one in ["[(])", "{[()]}", "{}[]()", "([)]", "[{(})]"]
    }
    drawn = {}
    for _ in range(20):
        text = _nested(rng, KINDS, rng.randrange(3, 12))
        inner = _nested(rng, KINDS, 3)
        one, other = rng.sample(list(KINDS), 2)
        for case in (text, f"{one}{inner}{other}{KINDS[one]}{KINDS[other]}"):
            drawn[case] = solution.is_balanced(case, KINDS)
    return {"known": known, "drawn": drawn}


def other_characters(solution, seed):
    rng = random.Random(seed)
    letters = "".join(rng.choices("abc xyz,.1", k=6))
    return {
        "letters": solution.is_balanced(f"f({letters}(b))"),
        "no bracket": solution.is_balanced(letters),
        "other kinds": solution.is_balanced("(]) {"),
        "round ones are others here": solution.is_balanced("[)(a]", {"[": "]"}),
    }


def empty_pairs(solution, seed):
    text = "".join(random.Random(seed).choices("()a", k=7))
    return [solution.is_balanced(one, {}) for one in [text + "(", ")", "()", "abc"]]


def empty_text(solution, seed):
    return [solution.is_balanced(""), solution.is_balanced("", KINDS), solution.is_balanced("", None)]


def not_text(solution, seed):
    outcomes = {}
    for text in (None, 12, b"()", ["(", ")"]):
        try:
            solution.is_balanced(text)
            outcomes[repr(text)] = "no error"
        except TypeError:
            outcomes[repr(text)] = "TypeError"
    return outcomes


def deep_nesting(solution, seed, size):
    half = size // 2
    return [solution.is_balanced("(" * half + ")" * half), solution.is_balanced("(" * half + "a" + ")" * half)]
