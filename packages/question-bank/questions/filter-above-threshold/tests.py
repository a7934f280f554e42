import numpy as np


# A case fails for one reason: only the first two have values out of order or repeated, only the
# first has a list of integers and floats, and only the third a value equal to the threshold.
def random_lists(solution, seed):
    rng = np.random.default_rng(seed)
    results = {"by hand": solution.keep_above([7, 0.5, 3, -2, 3], 1)}
    for _ in range(8):
        numbers = rng.integers(-20, 21, size=12).tolist()
        halves = (rng.integers(-40, 41, size=6) / 4.0).tolist()
        data = [*numbers, *halves]
        order = rng.permutation(len(data)).tolist()
        threshold = int(rng.integers(-10, 11)) + 0.125
        mixed = [data[place] for place in order]
        results[f"{mixed}, {threshold}"] = solution.keep_above(list(mixed), threshold)
    return results


def random_arrays(solution, seed):
    rng = np.random.default_rng(seed)
    results = {"by hand": solution.keep_above(np.array([7.0, 0.5, 3.0, -2.0, 3.0]), 1.0)}
    for _ in range(8):
        values = rng.permutation(np.repeat(rng.choice(np.arange(-20, 21), size=9, replace=False), 2))
        # No value lies on the threshold, and some lie above it.
        threshold = float(np.sort(values)[rng.integers(2, 15)]) + 0.5
        half = threshold / 2
        results[f"{values.tolist()}, {threshold}"] = solution.keep_above(values, threshold)
        results[f"{(values / 2).tolist()}, {half}"] = solution.keep_above(values / 2, half)
    return results


def equal_values(solution, seed):
    limit = float(np.random.default_rng(seed).integers(-50, 50))
    data = [limit - 1.0, limit, limit + 1.0]
    return {
        "list": solution.keep_above(list(data), limit),
        "array": solution.keep_above(np.array(data), limit),
        "nothing else": solution.keep_above([limit], limit),
    }


def nan_values(solution, seed):
    start = float(np.random.default_rng(seed).integers(0, 50))
    nan = float("nan")
    data = [nan, start, nan, start + 1.0, start + 2.0, nan]
    return {
        "list": solution.keep_above(list(data), start + 0.5),
        "array": solution.keep_above(np.array(data), start + 0.5),
        "only NaN": solution.keep_above(np.array([nan, nan]), -1.5),
    }


def empty_data(solution, seed):
    threshold = np.random.default_rng(seed).integers(-9, 10) + 0.5
    return {
        "list": solution.keep_above([], float(threshold)),
        "array": solution.keep_above(np.empty(0), float(threshold)),
    }


def two_dimensional(solution, seed):
    rng = np.random.default_rng(seed)
    rows, columns = int(rng.integers(3, 6)), int(rng.integers(3, 6))
    table = np.arange(rows * columns).reshape(rows, columns) / 2.0
    threshold = columns / 2.0 + 0.75
    return {
        "table": solution.keep_above(table.copy(), threshold),
        "columns first in memory": solution.keep_above(np.asfortranarray(table), threshold),
        "integers": solution.keep_above(np.arange(6).reshape(2, 3), 3.5),
    }


def dtype_kept(solution, seed):
    start = int(np.random.default_rng(seed).integers(0, 60))
    values = np.arange(start, start + 9)
    return {
        name: solution.keep_above(values.astype(name), start + 4.5)
        for name in ("int8", "uint16", "int64", "float32", "float64")
    }


def other_types(solution, seed):
    low = int(np.random.default_rng(seed).integers(1, 50))
    values = {
        "tuple": (low, low + 1),
        "set": {low, low + 1},
        "dict": {low: low + 1},
        "text": "15",
        "number": low,
        "None": None,
        "generator": (number for number in (low, low + 1)),
        "range": range(low, low + 4),
    }
    outcomes = {}
    for name, data in values.items():
        try:
            solution.keep_above(data, low - 0.5)
            outcomes[name] = "no error"
        except TypeError:
            outcomes[name] = "TypeError"
    return outcomes


def input_unchanged(solution, seed):
    start = float(np.random.default_rng(seed).integers(0, 50))
    data = [start, start + 1.0, start + 2.0]
    values = np.array(data)
    solution.keep_above(data, start + 0.5)
    solution.keep_above(values, start + 0.5)
    return [data, values]


def large_array(solution, seed, size):
    values = np.zeros(size, dtype=np.int8)
    values[seed % size] = 100
    return solution.keep_above(values, 50)
