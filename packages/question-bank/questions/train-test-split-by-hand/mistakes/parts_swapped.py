import math

import numpy as np


def split_arrays(
    X: np.ndarray, y: np.ndarray, test_size: float = 0.25, seed: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return X_train, X_test, y_train, y_test: the rows in a random order, split in two."""
    n = len(X)
    if len(y) != n:
        raise ValueError(f"X and y must have equally many rows, got {n} and {len(y)}")
    size = math.ceil(n * test_size)
    if not 0 < size < n:
        raise ValueError(f"both parts need rows, got {size} of {n} for the test part")
    order = np.random.default_rng(seed).permutation(n)
    test, train = order[:size], order[size:]
    # Indexing with an array of row numbers copies.
    return X[test], X[train], y[test], y[train]
