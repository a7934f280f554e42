import warnings

import numpy as np


def random_rows(solution, seed):
    rng = np.random.default_rng(seed)
    rows, columns = int(rng.integers(5, 12)), int(rng.integers(3, 8))
    table = rng.normal(2.0, 3.0, size=(rows, columns))
    return {
        "random weights": [
            *solution.weighted_row_stats(table.copy(), rng.uniform(0.1, 5.0, size=columns))
        ],
        "equal weights": [*solution.weighted_row_stats(table.copy(), np.full(columns, 2.5))],
        "integers": [
            *solution.weighted_row_stats(
                rng.integers(90, 128, size=(4, 3)).astype(np.int8),
                np.array([90, 0, 127], dtype=np.int8),
            )
        ],
    }


# From here on weights are 1 or 0: a case fails for one reason.
def zero_weights(solution, seed):
    rng = np.random.default_rng(seed)
    rows, columns = int(rng.integers(2, 6)), int(rng.integers(1, 5))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        results = solution.weighted_row_stats(rng.normal(size=(rows, columns)), np.zeros(columns))
    return {"results": [*results], "warnings": [str(warning.message) for warning in caught]}


def nan_rows(solution, seed):
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(7, 4))
    table[rng.integers(7), rng.integers(4)] = np.nan
    table[rng.integers(7)] = np.nan
    return [*solution.weighted_row_stats(table, np.ones(4))]


def no_rows(solution, seed):
    columns = int(np.random.default_rng(seed).integers(1, 6))
    return [*solution.weighted_row_stats(np.empty((0, columns)), np.ones(columns))]


def wrong_shapes(solution, seed):
    table = np.random.default_rng(seed).normal(size=(3, 4))
    wrong = [
        (table, np.ones(3)),
        (table, np.ones(5)),
        (table, np.ones(1)),
        (table, np.ones((4, 1))),
        (table[0], np.ones(4)),
    ]
    outcomes = []
    for X, w in wrong:
        try:
            solution.weighted_row_stats(X, w)
            outcomes.append(f"no error for {X.shape} and {w.shape}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def negative_weight(solution, seed):
    rng = np.random.default_rng(seed)
    weights = np.ones(4)
    weights[rng.integers(4)] = -0.5
    return solution.weighted_row_stats(rng.normal(size=(3, 4)), weights)


def large_offset(solution, seed):
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(5, 8)) + 1e9
    table[2] = 1e9 + 0.1
    return solution.weighted_row_stats(table, np.ones(8))[1]


def large_input(solution, seed, size):
    table = np.full((size, 50), 0.5)
    table[:, 0] = np.random.default_rng(seed).integers(1, 99, size=size)
    return [*solution.weighted_row_stats(table, np.ones(50))]


def input_unchanged(solution, seed):
    table, weights = np.random.default_rng(seed).normal(size=(4, 3)), np.ones(3)
    solution.weighted_row_stats(table, weights)
    return [table, weights]
