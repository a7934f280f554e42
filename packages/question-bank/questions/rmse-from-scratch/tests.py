import random


def _lists(seed, size):
    rng = random.Random(f"{seed} {size}")
    actual = [rng.uniform(-50, 50) for _ in range(size)]
    return actual, [value + rng.gauss(0, 3) for value in actual]


# Only here do the differences of a list differ in size.
def random_lists(solution, seed):
    ints = random.Random(seed).choices(range(-20, 20), k=12)
    return {
        "by hand": solution.rmse([1, 2, 3], [1, 2, 6]),
        "one pair": solution.rmse([2.5], [-1.5]),
        "random": [solution.rmse(*_lists(seed, size)) for size in (3, 10, 200)],
        "whole numbers": solution.rmse(ints, list(range(12))),
        "tuples": solution.rmse(tuple(ints), tuple(range(12, 0, -1))),
    }


def perfect_prediction(solution, seed):
    whole = random.Random(seed).choices(range(-9, 9), k=6)
    floats = [value + 0.25 for value in whole]
    return [solution.rmse(whole, list(whole)), solution.rmse(floats, list(floats))]


def rounded_digits(solution, seed):
    rng = random.Random(seed)
    shift = rng.randrange(5, 40) + rng.choice([0.123456, 0.345678, 0.654321])
    actual = [float(rng.randrange(100)) for _ in range(8)]
    predicted = [value + shift * rng.choice([-1, 1]) for value in actual]
    return {digits: solution.rmse(actual, predicted, digits) for digits in (0, 1, 2, 4)}


def nan_entries(solution, seed):
    place = random.Random(seed).randrange(5)
    plain = [1.0, 2.0, 3.0, 4.0, 5.0]
    broken = [float("nan") if index == place else value for index, value in enumerate(plain)]
    return {
        "in actual": solution.rmse(broken, list(plain)),
        "in predicted": solution.rmse(list(plain), broken),
        "in both": solution.rmse(broken, broken[::-1]),
        "alone": solution.rmse([float("nan")], [2.0]),
    }


def extreme_differences(solution, seed):
    rng = random.Random(seed)
    results = {}
    for name, size in [("large", 1e200), ("small", 1e-200)]:
        shift = rng.uniform(0.1, 0.9) * size
        signs = [rng.choice([-0.5, 0.5]) for _ in range(10)]
        results[name] = solution.rmse([sign * shift for sign in signs], [-sign * shift for sign in signs])
    return results


def _outcome(error, call, *arguments):
    try:
        call(*arguments)
    except error:
        return error.__name__
    return "no error"


def bad_lengths(solution, seed):
    actual, predicted = _lists(seed, 6)
    return {
        "both empty": _outcome(ValueError, solution.rmse, [], []),
        "one empty": _outcome(ValueError, solution.rmse, [], [1.0]),
        "shorter": _outcome(ValueError, solution.rmse, actual, predicted[:-1]),
        "longer": _outcome(ValueError, solution.rmse, actual[:-2], predicted),
    }


def bad_types(solution, seed):
    place = random.Random(seed).randrange(4)
    outcomes = {}
    for entry in (True, False, "3.5", None):
        broken = [1, 2, 3, 4]
        broken[place] = entry
        outcomes[f"{entry!r} in actual"] = _outcome(TypeError, solution.rmse, broken, [2, 2, 2, 2])
        outcomes[f"{entry!r} in predicted"] = _outcome(TypeError, solution.rmse, [2, 2, 2, 2], broken)
    return outcomes
