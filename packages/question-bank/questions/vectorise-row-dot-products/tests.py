import numpy as np


def random_values(solution, seed):
    rng = np.random.default_rng(seed)
    rows, features = int(rng.integers(8, 20)), int(rng.integers(2, 7))
    table, weights = rng.normal(size=(rows, features)), rng.normal(size=features)
    return {
        "no bias": solution.linear_scores(table.copy(), weights.copy()),
        "bias": solution.linear_scores(table.copy(), weights.copy(), bias=float(rng.normal())),
        "by position": solution.linear_scores(table.copy(), weights.copy(), 2.5),
    }


# Whole numbers are exact in any float, so the cases below fail for one reason.
def nan_rows(solution, seed):
    rng = np.random.default_rng(seed)
    table = rng.integers(-9, 10, size=(7, 4)).astype(float)
    table[rng.integers(7), rng.integers(4)] = np.nan
    table[rng.integers(7)] = np.nan
    return solution.linear_scores(table, rng.integers(1, 6, size=4).astype(float), 1.0)


def empty_shapes(solution, seed):
    rng = np.random.default_rng(seed)
    bias = float(rng.integers(1, 9))
    return {
        "no rows": solution.linear_scores(np.empty((0, 4)), np.ones(4), bias),
        "no features": solution.linear_scores(np.empty((3, 0)), np.empty(0), bias),
    }


def integer_input(solution, seed):
    rng = np.random.default_rng(seed)
    table, weights = rng.integers(90, 128, size=(5, 6)), rng.integers(90, 128, size=6)
    return {
        "int8": solution.linear_scores(table.astype(np.int8), weights.astype(np.int8)),
        "int32": solution.linear_scores((table * 2**20).astype(np.int32), weights.astype(np.int32)),
        "float32": solution.linear_scores(table.astype(np.float32), weights, 2),
    }


def wrong_shapes(solution, seed):
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(3, 4))
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
            solution.linear_scores(X, w)
            outcomes.append(f"no error for {X.shape} and {w.shape}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    table = np.full((size, 100), 0.5)
    table[:, 0] = rng.integers(1, 99, size=size)
    return solution.linear_scores(table, np.ones(100), 1.0)


def input_unchanged(solution, seed):
    rng = np.random.default_rng(seed)
    table, weights = rng.normal(size=(4, 3)), rng.normal(size=3)
    solution.linear_scores(table, weights, 1.0)
    return [table, weights]
