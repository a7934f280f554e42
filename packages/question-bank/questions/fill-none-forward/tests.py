import random


def runs_of_none(solution, seed):
    rng = random.Random(seed)
    drawn = [rng.randrange(1, 100)]
    for _ in range(12):
        drawn += [rng.randrange(1, 100)] + [None] * rng.choice([0, 1, 3])
    return {
        "known": solution.fill_none([1, 2, None, None, 4, None]),
        "no gap": solution.fill_none([3, 1, 2]),
        "drawn": solution.fill_none([*drawn, None, None]),
    }


def leading_none(solution, seed):
    rng = random.Random(seed)
    count = rng.randrange(2, 6)
    return [
        solution.fill_none([None, None, 3]),
        solution.fill_none([None, -rng.randrange(1, 50), 7, None]),
        solution.fill_none([None] * count + [rng.randrange(1, 50)]),
    ]


def no_value_at_all(solution, seed):
    count = random.Random(seed).randrange(3, 9)
    return {
        "one": solution.fill_none([None]),
        "two": solution.fill_none([None, None]),
        "more": solution.fill_none([None] * count),
        "empty": solution.fill_none([]),
    }


# Single gaps behind a first value only: a case fails for one reason.
def false_values(solution, seed):
    number = random.Random(seed).randrange(2, 50)
    return [
        solution.fill_none([5, 0, None]),
        solution.fill_none([number, False, None, number, 0, None, True, None]),
    ]


def new_list(solution, seed):
    rng = random.Random(seed)
    values = [rng.randrange(1, 50), None, rng.randrange(1, 50), None, 3]
    whole = [1, 2, 3]
    result = solution.fill_none(values)
    other = solution.fill_none(whole)
    return {
        "argument": values,
        "without gaps": whole,
        "new": result is not values and other is not whole,
    }


def long_runs(solution, seed, size):
    values = [random.Random(seed).randrange(1, 50)] + [None] * (size - 1)
    # Only the length: what stands in the gaps is the business of the other cases.
    return len(solution.fill_none(values))
