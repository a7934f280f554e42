import numpy as np


def random_values(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=int(rng.integers(12, 30)))
    return {
        "by hand": [*solution.window_stats(np.array([1.0, 5.0, 3.0, 4.0]), 3)],
        "k = 2": [*solution.window_stats(values.copy(), 2)],
        "k = 5": [*solution.window_stats(values.copy(), 5)],
        "below zero": [*solution.window_stats(-np.abs(values), 4)],
    }


# Whole numbers and windows of a power of two are exact in any float: a case fails for one reason.
def shortest_and_longest(solution, seed):
    values = np.random.default_rng(seed).integers(-9, 10, size=8).astype(float)
    return {
        "k = 1": [*solution.window_stats(values.copy(), 1)],
        "k = n": [*solution.window_stats(values.copy(), 8)],
    }


def nan_windows(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.integers(-9, 10, size=30).astype(float)
    values[[int(rng.integers(0, 8)), int(rng.integers(15, 20))]] = np.nan
    return [*solution.window_stats(values, 4)]


def window_too_long(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.integers(-9, 10, size=int(rng.integers(1, 6))).astype(float)
    return {
        "one too long": [*solution.window_stats(values.copy(), values.size + 1)],
        "no values": [*solution.window_stats(np.empty(0), 2)],
    }


def window_too_short(solution, seed):
    values = np.random.default_rng(seed).normal(size=5)
    outcomes = []
    for k in [0, -1, -3]:
        try:
            solution.window_stats(values.copy(), k)
            outcomes.append(f"no error for k = {k}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def huge_value(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.integers(1, 10, size=20).astype(float)
    values[int(rng.integers(0, 9))] = 2.0**59
    return [*solution.window_stats(values, 4)]


def integer_input(solution, seed):
    values = np.random.default_rng(seed).integers(90, 128, size=9)
    return {
        "int64": [*solution.window_stats(values.copy(), 4)],
        "int8": [*solution.window_stats(values.astype(np.int8), 4)],
    }


def input_unchanged(solution, seed):
    values = np.random.default_rng(seed).integers(-9, 10, size=12).astype(float)
    values[3] = np.nan
    solution.window_stats(values, 4)
    return values


def lean_memory(solution, seed, size):
    values = np.random.default_rng(seed).integers(0, 100, size=size).astype(float)
    means, maxima = solution.window_stats(values, 50)
    return {"means": means[::97], "maxima": maxima[::97]}
