import numpy as np


def _cloud(rng, n, d):
    """Rows far from the origin, of another spread in each of d rotated directions."""
    rotation, _ = np.linalg.qr(rng.normal(size=(d, d)))
    spread = 6.0 * 0.6 ** np.arange(d)
    return (rng.normal(size=(n, d)) * spread) @ rotation + rng.uniform(5.0, 20.0, size=d)


# Only `components` and `explained_variance` have more columns than rows.
def components(solution, seed):
    rng = np.random.default_rng(seed)
    # One array, each row of which may have either sign.
    return np.vstack([solution.pca(_cloud(rng, n, 9), 4)[1] for n in (60, 6)])


def explained_variance(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "60 rows, 5 columns": solution.pca(_cloud(rng, 60, 5), 3)[2],
        "6 rows, 9 columns": solution.pca(_cloud(rng, 6, 9), 4)[2],
        "whole numbers": solution.pca(rng.integers(-9, 9, size=(12, 3)), 3)[2],
    }


def scores(solution, seed):
    return solution.pca(_cloud(np.random.default_rng(seed), 40, 4), 2)[0]


def rebuilt_rows(solution, seed):
    rng = np.random.default_rng(seed)
    rebuilt = []
    for _ in range(8):
        X = _cloud(rng, 15, 4)
        projected, directions, _ = solution.pca(X - X.mean(axis=0), 4)
        rebuilt.append(projected @ directions)
    return rebuilt


def small_variance(solution, seed):
    rng = np.random.default_rng(seed)
    rotation, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    X = (rng.normal(size=(50, 3)) * [1e4, 1.0, 1e-4]) @ rotation
    variance = solution.pca(X, 3)[2]
    return variance / variance[0]


def orthonormal_rows(solution, seed):
    rng = np.random.default_rng(seed)
    # Two directions only, in five columns: the others have no variance at all.
    X = rng.normal(size=(20, 2)) @ rng.normal(size=(2, 5))
    directions = solution.pca(X, 4)[1]
    return directions @ directions.T


def one_component(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "k = 1": [part.shape for part in solution.pca(rng.normal(size=(7, 3)), 1)],
        "one column": [part.shape for part in solution.pca(rng.normal(size=(5, 1)), 1)],
        "two rows": [part.shape for part in solution.pca(rng.normal(size=(2, 3)), 1)],
    }


def errors(solution, seed):
    X = np.random.default_rng(seed).normal(size=(4, 6))
    with_nan = X.copy()
    with_nan[2, 1] = np.nan
    calls = {
        "k = 0": (X, 0),
        "k = -1": (X, -1),
        "k > n": (X, 5),
        "k > d": (X.T, 5),
        "one row": (X[:1], 1),
        "NaN": (with_nan, 2),
    }
    outcomes = {}
    for name, (rows, k) in calls.items():
        try:
            solution.pca(rows, k)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def input_unchanged(solution, seed):
    X = _cloud(np.random.default_rng(seed), 10, 3)
    solution.pca(X, 2)
    return X
