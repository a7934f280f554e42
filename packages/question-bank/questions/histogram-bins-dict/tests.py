import random


# Only here does the last bin reach beyond the maximum, and may a span not be a multiple of x.
def known_bins(solution, seed):
    rng = random.Random(seed)
    results = {
        "by hand": solution.histogram([1, 2, 2, 7, 10], 3),
        "with a gap": solution.histogram([0, 1, 30], 4),
        "one bin": solution.histogram([4, 9, 6], 1),
    }
    for size, x in [(8, 3), (25, 6), (60, 7), (60, 20)]:
        start = rng.randrange(5, 20)
        values = [start, *(start + rng.randrange(1, 150) for _ in range(size))]
        results[f"{size} values, x {x}"] = solution.histogram(values, x)
    return results


def width_one(solution, seed):
    rng = random.Random(seed)
    start = rng.randrange(3, 40)
    return {
        "as many bins as numbers": solution.histogram([start, start + 4, start + 1, start], 5),
        "one value": solution.histogram([start], 3),
        "one value, one bin": solution.histogram([start], 1),
        "equal values": solution.histogram([start] * rng.randrange(2, 9), 4),
    }


def ascending_keys(solution, seed):
    start = random.Random(seed).randrange(1, 4)
    values = [start + 99, start + 5, start + 47, start, start + 13, start + 22]
    return list(solution.histogram(values, 20))


def negative_values(solution, seed):
    rng = random.Random(seed)
    low = -rng.randrange(30, 90)
    values = [low, low + 11, *(low + rng.randrange(12) for _ in range(10))]
    return {
        "by hand": solution.histogram([-5, -4, -1, 0], 2),
        "below zero": solution.histogram(values, 4),
        "width 1": solution.histogram([-7, -3, -7], 5),
    }


def many_bins(solution, seed):
    rng = random.Random(seed)
    values = [rng.randrange(50) for _ in range(6)]
    return solution.histogram(values, 10**15 + rng.randrange(100))


def huge_values(solution, seed):
    rng = random.Random(seed)
    low = rng.randrange(10**6)
    width = 2 * rng.randrange(10**17, 15 * 10**16) + 1
    return solution.histogram([low, low + width - 1, low + width, low + 3 * width - 1], 3)


def empty_list(solution, seed):
    return solution.histogram([], random.Random(seed).randrange(1, 9))


def errors(solution, seed):
    place = random.Random(seed).randrange(3)
    calls = {"x 0": (ValueError, [1, 2], 0), "x below 0": (ValueError, [1, 2], -3)}
    for entry in (2.0, 2.5, "2", None, True):
        broken = [1, 5, 9]
        broken[place] = entry
        calls[f"{entry!r} in values"] = (TypeError, broken, 2)
        calls[f"x {entry!r}"] = (TypeError, [1, 5, 9], entry)
    outcomes = {}
    for name, (error, values, x) in calls.items():
        try:
            solution.histogram(values, x)
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    return outcomes
