import contextlib
import io
import random


def default_rules(solution, seed):
    n = random.Random(seed).randrange(31, 100)
    return {"15": solution.fizzbuzz(15), "1": solution.fizzbuzz(1), f"{n}": solution.fizzbuzz(n), "None": solution.fizzbuzz(6, None)}


def own_rules(solution, seed):
    rng = random.Random(seed)
    found = {
        "2 and 7": solution.fizzbuzz(14, {2: "A", 7: "B"}),
        "7 and 2": solution.fizzbuzz(14, {7: "B", 2: "A"}),
        "words backwards": solution.fizzbuzz(12, {4: "a", 2: "z", 3: "m"}),
        "one": solution.fizzbuzz(4, {1: "x"}),
    }
    for _ in range(5):
        divisors = rng.sample(range(2, 13), 4)
        rules = {divisor: rng.choice("ABCDEFGH") + str(divisor) for divisor in divisors}
        found[repr(rules)] = solution.fizzbuzz(60, rules)
    return found


def no_rules(solution, seed):
    n = random.Random(seed).randrange(6, 20)
    return {f"{n}": solution.fizzbuzz(n, {})}


def small_n(solution, seed):
    negative = -random.Random(seed).randrange(1, 100)
    return {f"{n}": solution.fizzbuzz(n) for n in (0, -3, negative)}


def nothing_printed(solution, seed):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        lines = solution.fizzbuzz(16)
    return {
        "printed": printed.getvalue(),
        "a list": isinstance(lines, list),
        "of strings": isinstance(lines, list) and all(isinstance(line, str) for line in lines),
    }


def _outcome(call):
    try:
        call()
    except (TypeError, ValueError) as error:
        return "TypeError" if isinstance(error, TypeError) else "ValueError"
    except Exception as error:
        return type(error).__name__
    return "no error"


def wrong_types(solution, seed):
    return {repr(n): _outcome(lambda: solution.fizzbuzz(n)) for n in (True, False, 3.0, 2.5, "15", None)}


def bad_divisors(solution, seed):
    below = -random.Random(seed).randrange(2, 50)
    rules = [{0: "A"}, {below: "A"}, {3: "A", 0: "B"}, {3: "A", below: "B"}]
    return {repr(one): _outcome(lambda: solution.fizzbuzz(15, one)) for one in rules}
