import random


def known_codes(solution, seed):
    drawn = f"{random.Random(seed).randrange(1000):03d}"
    return {pin: solution.crack(lambda code: code == pin) for pin in ("000", "007", "417", "998", drawn)}


def no_match(solution, seed):
    return {"three digits": solution.crack(lambda code: False), "longer": solution.crack(lambda code: code == "0417")}


# Only which codes are asked for, not what comes back.
def codes_in_order(solution, seed):
    rng = random.Random(seed)
    asked = {}
    for pin in (f"{rng.randrange(20, 100):03d}", f"{rng.randrange(100, 1000)}"):
        codes = []

        def check(code):
            codes.append(code)
            return code == pin

        solution.crack(check)
        asked[pin] = codes
    return asked


def other_lengths(solution, seed):
    rng = random.Random(seed)
    found = {}
    for digits in (1, 2, 4):
        pin = f"{rng.randrange(10 ** digits):0{digits}d}"
        found[f"{digits} digits, {pin}"] = solution.crack(lambda code: code == pin, digits)[0]
    by_name = f"{rng.randrange(100):02d}"
    found["by name"] = solution.crack(lambda code: code == by_name, digits=2)[0]
    return found


def too_few_digits(solution, seed):
    outcomes = {}
    for digits in (0, -1, -random.Random(seed).randrange(2, 20)):
        try:
            solution.crack(lambda code: False, digits)
            outcomes[f"{digits}"] = "no error"
        except ValueError:
            outcomes[f"{digits}"] = "ValueError"
        except Exception as error:
            outcomes[f"{digits}"] = type(error).__name__
    return outcomes


class _Locked(Exception):
    pass


def errors_pass(solution, seed):
    limit = random.Random(seed).randrange(3, 50)
    outcomes = {}
    for problem in (_Locked("too many attempts"), ValueError("odd code"), KeyError("pin")):
        calls = []

        def check(code):
            calls.append(code)
            if len(calls) == limit:
                raise problem
            return False

        try:
            solution.crack(check)
            outcomes[type(problem).__name__] = "no error"
        except Exception as error:
            outcomes[type(problem).__name__] = "the same" if error is problem else "another"
    return outcomes
