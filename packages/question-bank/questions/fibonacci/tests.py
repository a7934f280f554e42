import random


def first_numbers(solution, seed):
    return [solution.fib(n) for n in range(11)]


def large_numbers(solution, seed):
    rng = random.Random(seed)
    indices = [50, 90, rng.randrange(150, 400), rng.randrange(400, 900), 1000]
    return {f"{n}": solution.fib(n) for n in indices}


# Its length, not its digits: those are compared above.
def deep(solution, seed):
    return solution.fib(5000).bit_length()


def _outcome(call):
    try:
        call()
    except (TypeError, ValueError) as error:
        return "TypeError" if isinstance(error, TypeError) else "ValueError"
    except Exception as error:
        return type(error).__name__
    return "no error"


def negative(solution, seed):
    below = -random.Random(seed).randrange(2, 50)
    return {f"{n}": _outcome(lambda: solution.fib(n)) for n in (-1, -2, below)}


def wrong_types(solution, seed):
    return {repr(n): _outcome(lambda: solution.fib(n)) for n in (True, False, 3.0, 2.5, "7", None)}


def many_steps(solution, seed, size):
    return solution.fib(size).bit_length()
