import random


def _digits(rng, low=1):
    return "".join(rng.choices("0123456789", k=rng.randrange(low, 8)))


def valid_numbers(solution, seed):
    rng = random.Random(seed)
    texts = ["12.34", "-0.5", ".5", "5.", " +7 ", "0", "-.25", "+8.", "   1.5", "007 ", "000"]
    for _ in range(20):
        sign, before, behind = rng.choice(["", "+", "-"]), _digits(rng), _digits(rng, 0)
        texts.append(f"{sign}{before}.{behind}" + " " * rng.randrange(3))
        texts.append(f"{sign}.{before}")
    return {text: solution.digit_sum(text) for text in texts}


def _outcomes(solution, values):
    outcomes = {}
    for value in values:
        try:
            outcomes[repr(value)] = solution.digit_sum(value)
        except (TypeError, ValueError) as error:
            outcomes[repr(value)] = "TypeError" if isinstance(error, TypeError) else "ValueError"
    return outcomes


def no_digits(solution, seed):
    rng = random.Random(seed)
    texts = ["", " ", "+", "-", ".", "+.", " - ", "- 1", "1 2", f"{_digits(rng)} {_digits(rng)}", f"+ {_digits(rng)}"]
    return _outcomes(solution, texts)


def other_notations(solution, seed):
    digits = _digits(random.Random(seed))
    texts = [
        "1e5",
        "1E-5",
        "1.2.3",
        "1..2",
        "1_000",
        "1,000",
        "nan",
        "inf",
        "-inf",
        "0x1f",
        "--1",
        "+-1",
        "1-",
        "1a",
        "\t1",
        "1\n",
        f"{digits}e{digits}",
        f"{digits}_{digits}",
        f"{digits}.{digits}.{digits}",
    ]
    return _outcomes(solution, texts)


def other_digits(solution, seed):
    rng = random.Random(seed)
    arabic = "".join(chr(0x660 + rng.randrange(10)) for _ in range(3))
    wide = "".join(chr(0xFF10 + rng.randrange(10)) for _ in range(3))
    return _outcomes(solution, [arabic, wide, f"1{arabic}", f"{wide}.5", f"12.{arabic}", "2²", "½"])


def not_text(solution, seed):
    number = random.Random(seed).randrange(100)
    return _outcomes(solution, [12.3, number, None, b"12", ["1", "2"], True])


def many_digits(solution, seed, size):
    rng = random.Random(seed)
    block = "".join(rng.choices("0123456789", k=100))
    half = block * (size // 200)
    return [solution.digit_sum(f"-{half}.{half}"), solution.digit_sum(f"9{half}")]
