import math

import numpy as np


def _rounded_up(product: float) -> int:
    """Return product rounded up; 7.000000000000001, which is 100 * 0.07, counts as 7."""
    nearest = round(product)
    if math.isclose(product, nearest, rel_tol=1e-9):
        return nearest
    return math.ceil(product)


def split_arrays(
    X: np.ndarray, y: np.ndarray, test_size: float = 0.25, seed: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return X_train, X_test, y_train, y_test: the rows in a random order, split in two."""
    X = np.asarray(X)
    y = np.asarray(y)
    n = len(X)
    if len(y) != n:
        raise ValueError("X and y differ in length")
    if not 0 < test_size < 1:
        raise ValueError("test_size must lie between 0 and 1")
    n_test = _rounded_up(n * test_size)
    if n_test < 1:
        raise ValueError("the test part would have no rows")
    if n_test >= n:
        raise ValueError("the training part would have no rows")

    order = np.random.default_rng(seed).permutation(n)
    test = order[:n_test]
    train = order[n_test:]
    return X[train], X[test], y[train], y[test]
