import random


def _uniform(seed, size, low=-40.0, high=60.0):
    rng = random.Random(f"{seed} {size}")
    return [rng.uniform(low, high) for _ in range(size)]


# Only these variances have more than two decimals, so that rounding shows here alone.
def random_lists(solution, seed):
    return {
        "by hand": solution.variance([2, 4, 4, 4, 5, 5, 7, 9]),
        "random": [solution.variance(_uniform(seed, size)) for size in (2, 3, 7, 50, 400)],
        "tuple": solution.variance(tuple(_uniform(seed, 30))),
    }


def too_few_values(solution, seed):
    value = random.Random(seed).uniform(-5, 5)
    return {
        "none": solution.variance([]),
        "one": solution.variance([value]),
        "one zero": solution.variance([0]),
        "empty generator": solution.variance(iter(())),
    }


def equal_values(solution, seed):
    value = random.Random(seed).randrange(-50, 50)
    return [solution.variance([value] * size) for size in (2, 3, 10)]


def large_offset(solution, seed):
    rng = random.Random(seed)
    results = {"1e9 + 4, 7, 13, 16": solution.variance([1e9 + x for x in (4, 7, 13, 16)])}
    for sign in (1, -1):
        start, step = sign * 1e9 + rng.randrange(1000), rng.randrange(2, 9)
        near = [start + 3 * step * x for x in range(7)]
        rng.shuffle(near)
        results[f"near {sign}e9"] = solution.variance(near)
    return results


def one_pass(solution, seed):
    start = random.Random(seed).randrange(-20, 20)
    return {
        "generator": solution.variance(start + 2 * step for step in range(3)),
        "map": solution.variance(map(float, [start, start + 6])),
        "iterator": solution.variance(iter([start, start + 1, start + 2, start + 3, start + 4])),
    }


class _Readings:
    """Can be read again and again, and keeps none of its values."""

    def __init__(self, size):
        self.size = size

    def __iter__(self):
        return (2.0 * (index % 2) for index in range(self.size))


def constant_memory(solution, seed, size):
    return solution.variance(_Readings(size))
