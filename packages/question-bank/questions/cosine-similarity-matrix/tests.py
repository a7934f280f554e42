import warnings

import numpy as np


def known_angles(solution, seed):
    scale = np.random.default_rng(seed).uniform(0.5, 20.0, size=(4, 1))
    directions = np.array(
        [[1.0, 0.0], [0.5, np.sqrt(3.0) / 2.0], [0.0, 1.0], [-1.0, 0.0]]
    )
    return solution.cosine_similarity_matrix(directions * scale)


def random_rows(solution, seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(int(rng.integers(5, 30)), int(rng.integers(2, 12))))
    return solution.cosine_similarity_matrix(rows)


def _with_zero_rows(seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(8, 5))
    rows[rng.choice(8, size=2, replace=False)] = 0.0
    return rows


def _with_nan_and_zero_rows(seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(9, 4))
    zero, partly_nan, all_nan, zeros_and_nan = rng.choice(9, size=4, replace=False)
    rows[zero] = 0.0
    rows[partly_nan, rng.integers(4)] = np.nan
    rows[all_nan] = np.nan
    rows[zeros_and_nan] = 0.0
    rows[zeros_and_nan, rng.integers(4)] = np.nan
    return rows


def zero_rows(solution, seed):
    return solution.cosine_similarity_matrix(_with_zero_rows(seed))


def nan_rows(solution, seed):
    return solution.cosine_similarity_matrix(_with_nan_and_zero_rows(seed))


def no_warnings(solution, seed):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.cosine_similarity_matrix(_with_zero_rows(seed))
        solution.cosine_similarity_matrix(_with_nan_and_zero_rows(seed))
    return [str(warning.message) for warning in caught]


def values_within_range(solution, seed):
    rng = np.random.default_rng(seed)
    directions = rng.normal(size=(12, 7))
    factors = rng.uniform(0.1, 30.0, size=(120, 1)) * rng.choice([-1.0, 1.0], size=(120, 1))
    return solution.cosine_similarity_matrix(directions[rng.integers(12, size=120)] * factors)


def small_integers(solution, seed):
    rows = np.random.default_rng(seed).integers(80, 128, size=(6, 10)).astype(np.int8)
    return solution.cosine_similarity_matrix(rows)


def small_shapes(solution, seed):
    rng = np.random.default_rng(seed)
    return [
        solution.cosine_similarity_matrix(np.empty((0, 4))),
        solution.cosine_similarity_matrix(rng.normal(size=(1, 4))),
        solution.cosine_similarity_matrix(rng.uniform(1.0, 2.0, size=(3, 1))),
    ]


def not_two_dimensional(solution, seed):
    rng = np.random.default_rng(seed)
    outcomes = []
    for shape in [(4,), (2, 3, 4)]:
        try:
            solution.cosine_similarity_matrix(rng.normal(size=shape))
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def input_unchanged(solution, seed):
    rows = _with_zero_rows(seed)
    solution.cosine_similarity_matrix(rows)
    return rows


def large_input(solution, seed):
    rows = np.random.default_rng(seed).normal(size=(3000, 256))
    similarity = solution.cosine_similarity_matrix(rows)
    return {
        "shape": similarity.shape,
        "row sums": similarity.sum(axis=1),
        "every 60th entry": similarity[::60, ::60],
    }
