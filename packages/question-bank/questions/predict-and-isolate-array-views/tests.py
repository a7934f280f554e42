import numpy as np


def clipped_values(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.normal(scale=3.0, size=20)
    values[8:10] = -5.0, 5.0
    start, stop = int(rng.integers(0, 8)), int(rng.integers(12, 30))
    return {
        "random": solution.clipped_window(values.copy(), start, stop, -1.0, 1.5),
        "equal limits": solution.clipped_window(values.copy(), start, stop, 0.5, 0.5),
    }


# From here on no value lies below the lower limit: a case fails for one reason.
def separate_memory(solution, seed):
    values = np.random.default_rng(seed).uniform(1.0, 2.0, size=12)
    return {
        "something clipped": np.shares_memory(
            solution.clipped_window(values, 2, 9, 0.0, 1.1), values
        ),
        "nothing clipped": np.shares_memory(
            solution.clipped_window(values, 2, 9, 0.0, 5.0), values
        ),
        "the whole source": np.shares_memory(
            solution.clipped_window(values, 0, 12, 0.0, 5.0), values
        ),
    }


def view_or_not(solution, seed):
    table = np.random.default_rng(seed).normal(size=(4, 6))
    pairs = {
        "slice": (table[1:3], table),
        "source and slice": (table, table[1:3]),
        "transpose": (table.T, table),
        "reshape": (table.reshape(6, 4), table),
        "overlapping slices": (table[:3], table[2:]),
        "separate slices": (table[:2], table[2:]),
        "index list": (table[[0, 1]], table),
        "copy": (table.copy(), table),
        "reshape of a transpose": (table.T.reshape(-1), table),
        "itself": (table, table),
    }
    return {name: bool(solution.is_view_of(a, b)) for name, (a, b) in pairs.items()}


def interleaved(solution, seed):
    values = np.random.default_rng(seed).normal(size=10)
    return [
        bool(solution.is_view_of(values[::2], values[1::2])),
        bool(solution.is_view_of(values[::2], values[::3])),
    ]


def negative_places(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.uniform(0.0, 5.0, size=12)
    start = -int(rng.integers(6, 11))
    return {
        "both": solution.clipped_window(values.copy(), start, -2, 0.0, 3.0),
        "start": solution.clipped_window(values.copy(), start, 12, 0.0, 3.0),
        "stop": solution.clipped_window(values.copy(), 1, -1, 0.0, 3.0),
    }


def nan_values(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.uniform(0.0, 5.0, size=10)
    values[rng.choice(np.arange(2, 8), size=2, replace=False)] = np.nan
    return solution.clipped_window(values, 1, 9, 0.0, 3.0)


def empty_slice(solution, seed):
    values = np.random.default_rng(seed).uniform(0.0, 5.0, size=8)
    return [
        solution.clipped_window(values.copy(), 3, 3, 0.0, 3.0),
        solution.clipped_window(values.copy(), 6, 2, 0.0, 3.0),
        solution.clipped_window(values.copy(), 9, 12, 0.0, 3.0),
    ]


def bad_limits(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.clipped_window(
        rng.uniform(size=6), 1, 4, 2.0, 2.0 - float(rng.uniform(0.1, 3.0))
    )


def source_unchanged(solution, seed):
    values = np.random.default_rng(seed).uniform(0.0, 5.0, size=10)
    values[4] = 4.5
    solution.clipped_window(values, 1, 8, 0.0, 3.0)
    return values
