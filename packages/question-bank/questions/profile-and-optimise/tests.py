import random


def _count(solution, values, target):
    return int(solution.count_pairs_with_sum(values, target))


# A case fails for one reason: only the first has lists that are not sorted, only the second has
# equal values, and only the third has numbers below zero.
def random_lists(solution, seed):
    rng = random.Random(seed)
    results = {"by hand": _count(solution, [6, 1, 5, 2, 4, 9], 7)}
    for _ in range(25):
        values = rng.sample(range(40), rng.randrange(6, 20))
        target = rng.randrange(30, 50)
        results[f"{values}, {target}"] = _count(solution, list(values), target)
    return results


def repeated_values(solution, seed):
    rng = random.Random(seed)
    size = rng.randrange(3, 30)
    results = {
        "three equal": _count(solution, [3, 3, 3], 6),
        "all equal": _count(solution, [7] * size, 14),
        "all equal, another target": _count(solution, [7] * size, 15),
        "two kinds": _count(solution, [2] * size + [5] * 4, 7),
    }
    for _ in range(20):
        values = sorted(rng.randrange(6) for _ in range(12))
        target = rng.randrange(6, 11)
        results[f"{values}, {target}"] = _count(solution, values, target)
    return results


def signs(solution, seed):
    rng = random.Random(seed)
    results = {
        "to zero": _count(solution, [-5, -3, 0, 3, 4, 5], 0),
        "below zero": _count(solution, [-9, -6, -4, -1, 2], -10),
        "far": _count(solution, [-1_000_000_000, -1, 1, 999_999_999, 1_000_000_000], 0),
    }
    for _ in range(25):
        values = sorted(rng.sample(range(-20, 20), 12))
        target = rng.randrange(-12, 6)
        results[f"{values}, {target}"] = _count(solution, values, target)
    return results


def few_values(solution, seed):
    number = random.Random(seed).randrange(1, 50)
    return {
        "empty list": solution.count_pairs_with_sum([], 0) in (0,),
        "single value": solution.count_pairs_with_sum([number], 2 * number) in (0,),
        "single zero": solution.count_pairs_with_sum([0], 0) in (0,),
    }


def wrong_types(solution, seed):
    rng = random.Random(seed)
    place = rng.randrange(1, 6)
    calls = {}
    for name, wrong in {
        "float": 3.0,
        "True": True,
        "False": False,
        "text": "3",
        "None": None,
    }.items():
        values = [1, 2, 4, 5, 8, 9]
        values[place] = wrong
        calls[f"{name} among the values"] = (values, 6)
        calls[f"{name} at the end"] = ([1, 2, wrong], 6)
        calls[f"{name} alone"] = ([wrong], 6)
        calls[f"{name} as target"] = ([1, 2, 4], wrong)
    outcomes = {}
    for name, (values, target) in calls.items():
        try:
            solution.count_pairs_with_sum(values, target)
            outcomes[name] = "no error"
        except TypeError:
            outcomes[name] = "TypeError"
    return outcomes


def input_unchanged(solution, seed):
    values = random.Random(seed).sample(range(40), 12) + [1, 0]
    solution.count_pairs_with_sum(values, 30)
    return values


def many_values(solution, seed, size):
    start = seed % 1000
    return _count(solution, list(range(start, start + size)), 2 * start + size)
