import random


def _pairs(solution, n, low, high):
    """The pairs in order, so that only one case depends on it."""
    return sorted([int(a), int(b)] for a, b in solution.power_pairs(n, low, high))


# Products are odd, so an even bound is never met. A case fails for one reason: only the first has
# products with an exponent of n, only the second an upper bound that is met, and only the fourth
# a lower bound below 1 with a product above it.
def random_ranges(solution, seed):
    rng = random.Random(seed)
    results = {"n = 3": _pairs(solution, 3, 2, 16), "n = 0": _pairs(solution, 0, 1, 2)}
    for n in range(13):
        for _ in range(4):
            low = 2 * int(10 ** rng.uniform(0, n + 1))
            high = low + 2 * int(low * 10 ** rng.uniform(-1, 2))
            results[f"{n}, {low}, {high}"] = _pairs(solution, n, low, high)
    return results


def inclusive_bounds(solution, seed):
    rng = random.Random(seed)
    results = {
        "225 alone": _pairs(solution, 20, 225, 225),
        "3 to 15": _pairs(solution, 3, 3, 15),
    }
    for _ in range(10):
        product = 3 ** rng.randrange(1, 6) * 5 ** rng.randrange(1, 6)
        results[f"{product} above"] = _pairs(solution, 20, product, 2 * product)
        results[f"{product} below"] = _pairs(solution, 20, product // 4 * 2, product)
        results[f"{product} alone"] = _pairs(solution, 20, product, product)
    return results


def sorted_pairs(solution, seed):
    high = 2 * random.Random(seed).randrange(2000, 9000)
    return solution.power_pairs(9, 2, high)


def low_at_most_one(solution, seed):
    high = 2 * random.Random(seed).randrange(50, 500)
    return {
        f"{low} to {high}": _pairs(solution, 7, low, high) for low in (1, 0, -1, -10, -(10**30))
    }


def empty_ranges(solution, seed):
    rng = random.Random(seed)
    high = 2 * rng.randrange(10, 500)
    return {
        "low above high": _pairs(solution, 5, high + 2 * rng.randrange(100, 900), high),
        "just above": _pairs(solution, 5, 226, 224),
        "between products": _pairs(solution, 5, 16, 24),
        "above all": _pairs(solution, 3, 4000, 9000),
        "n = 0, low = 2": _pairs(solution, 0, 2, 90),
        "high = 0": _pairs(solution, 4, -6, 0),
        "both below 0": _pairs(solution, 4, -6, -2),
    }


def long_integers(solution, seed):
    rng = random.Random(seed)
    results = {}
    for _ in range(12):
        a = rng.randrange(20, 80)
        # About 60 digits.
        b = round((60 - a * 0.4771) / 0.699)
        product = 3**a * 5**b
        results[f"around {a}, {b}"] = _pairs(solution, 200, product - 1, product + 1)
        results[f"above {a}, {b}"] = _pairs(solution, 200, product + 1, 2 * product)
        results[f"below {a}, {b}"] = _pairs(solution, 200, product // 2, product - 1)
    return results


def negative_n(solution, seed):
    rng = random.Random(seed)
    outcomes = []
    for n, low, high in [(-1, 1, 9), (-rng.randrange(2, 99), 2, 50), (-2, 9, 4), (-1, 0, 0)]:
        try:
            solution.power_pairs(n, low, high)
            outcomes.append(f"no error for {n}, {low}, {high}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def many_exponents(solution, seed, size):
    middle = 3 ** (size // 4) * 5 ** (size // 4)
    low = middle + middle // (500 + seed % 500)
    return _pairs(solution, size, low, low + low // 1000)
