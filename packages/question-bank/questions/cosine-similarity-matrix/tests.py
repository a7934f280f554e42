import warnings

import numpy as np


# Only known_angles has angles above 90 degrees: a case fails for one reason.
def known_angles(solution, seed):
    rng = np.random.default_rng(seed)
    scale = rng.uniform(0.5, 20.0, size=(4, 1))
    directions = np.array(
        [[1.0, 0.0], [0.5, np.sqrt(3.0) / 2.0], [0.0, 1.0], [-1.0, 0.0]]
    )
    shape = int(rng.integers(5, 30)), int(rng.integers(2, 12))
    return {
        "0, 60, 90 and 180 degrees": solution.cosine_similarity_matrix(directions * scale),
        "random rows": solution.cosine_similarity_matrix(rng.normal(size=shape)),
    }


def extreme_lengths(solution, seed):
    rng = np.random.default_rng(seed)
    lengths = 10.0 ** rng.permutation([-90.0, -30.0, -10.0, 0.0, 10.0, 90.0])
    return solution.cosine_similarity_matrix(rng.uniform(size=(6, 4)) * lengths[:, None])


def _with_zero_rows(seed):
    rng = np.random.default_rng(seed)
    rows = rng.uniform(size=(8, 5))
    rows[rng.choice(8, size=2, replace=False)] = 0.0
    return rows


def _with_nan_and_zero_rows(seed):
    rng = np.random.default_rng(seed)
    rows = rng.uniform(size=(9, 4))
    zero, partly_nan, all_nan, zeros_and_nan = special = rng.choice(9, size=4, replace=False)
    rows[zero] = 0.0
    rows[partly_nan, rng.integers(4)] = np.nan
    rows[all_nan] = np.nan
    rows[zeros_and_nan] = 0.0
    rows[zeros_and_nan, rng.integers(4)] = np.nan
    return rows, np.setdiff1d(np.arange(9), special)


def zero_rows(solution, seed):
    return solution.cosine_similarity_matrix(_with_zero_rows(seed))


def nan_rows(solution, seed):
    rows, plain = _with_nan_and_zero_rows(seed)
    similarity = solution.cosine_similarity_matrix(rows)
    return {"is NaN": np.isnan(similarity), "plain rows": similarity[np.ix_(plain, plain)]}


def no_warnings(solution, seed):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.cosine_similarity_matrix(_with_zero_rows(seed))
        solution.cosine_similarity_matrix(_with_nan_and_zero_rows(seed)[0])
    return [str(warning.message) for warning in caught]


def values_within_range(solution, seed):
    rng = np.random.default_rng(seed)
    directions = rng.normal(size=(12, 7))
    factors = rng.uniform(0.1, 30.0, size=(120, 1)) * rng.choice([-1.0, 1.0], size=(120, 1))
    return solution.cosine_similarity_matrix(directions[rng.integers(12, size=120)] * factors)


def input_dtypes(solution, seed):
    rng = np.random.default_rng(seed)
    rows = rng.integers(80, 128, size=(6, 10))
    return {
        "int8": solution.cosine_similarity_matrix(rows.astype(np.int8)),
        "int32": solution.cosine_similarity_matrix((rows * 1_000).astype(np.int32)),
        "float32": solution.cosine_similarity_matrix(rng.uniform(size=(5, 3)).astype(np.float32)),
    }


def small_shapes(solution, seed):
    rng = np.random.default_rng(seed)
    return [
        solution.cosine_similarity_matrix(np.empty((0, 4))),
        solution.cosine_similarity_matrix(rng.uniform(size=(1, 4))),
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


def large_input(solution, seed, size):
    rows = np.random.default_rng(seed).uniform(size=(size, 256))
    similarity = solution.cosine_similarity_matrix(rows)
    return {
        "shape": similarity.shape,
        "row sums": similarity.sum(axis=1),
        "every 20th entry": similarity[::20, ::20],
    }
