import numpy as np


def random_rows(solution, seed):
    rng = np.random.default_rng(seed)
    rows, columns = int(rng.integers(4, 9)), int(rng.integers(8, 15))
    table = rng.normal(size=(rows, columns))
    return {
        "k = 1": [*solution.top_k(table.copy(), 1)],
        "k = 3": [*solution.top_k(table.copy(), 3)],
        "all columns": [*solution.top_k(table.copy(), columns)],
    }


# From here on tables have one row, or only values are looked at: a case fails for one reason.
def tied_values(solution, seed):
    rng = np.random.default_rng(seed)
    few = rng.integers(1, 4, size=(1, 60)).astype(float)
    return {
        "some of the equals": [*solution.top_k(few.copy(), 7)],
        "all equal": [*solution.top_k(np.full((1, 50), 2.5), 5)],
        "all columns": [*solution.top_k(few.copy(), 60)],
    }


def nan_last(solution, seed):
    rng = np.random.default_rng(seed)
    mixed = rng.permutation(np.arange(1.0, 9.0))
    mixed[rng.choice(np.arange(1, 8), size=2, replace=False)] = np.nan
    mixed = np.concatenate([[np.nan], mixed, [-np.inf]])[np.newaxis]
    return {
        "all columns": [*solution.top_k(mixed.copy(), 10)],
        "some columns": [*solution.top_k(mixed.copy(), 4)],
        "a row of NaN": [*solution.top_k(np.full((1, 3), np.nan), 3)],
    }


def limits_of_k(solution, seed):
    rng = np.random.default_rng(seed)
    row = rng.normal(size=(1, int(rng.integers(2, 6))))
    return {
        "clipped": [*solution.top_k(row.copy(), row.size + int(rng.integers(1, 9)))],
        "k = 0": [array.shape for array in solution.top_k(row.copy(), 0)],
    }


def negative_k(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.top_k(rng.normal(size=(1, 4)), -int(rng.integers(1, 4)))


def no_rows(solution, seed):
    columns = int(np.random.default_rng(seed).integers(3, 7))
    return [array.shape for array in solution.top_k(np.empty((0, columns)), 2)]


def input_unchanged(solution, seed):
    row = np.random.default_rng(seed).permutation([5.0, 3.0, 8.0, -1.0, np.nan, 4.0])[np.newaxis]
    solution.top_k(row, 3)
    return row


def wide_rows(solution, seed, size):
    table = np.random.default_rng(seed).random(size=(50, size))
    return solution.top_k(table, 5)[0]
