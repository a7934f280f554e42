"""The k largest entries of each row by a partition and a sort of k entries."""

import numpy as np


def top_k(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the k largest values of each row and their columns, largest first.

    Ties go to the lower column, and NaN ranks last.
    """
    if k < 0:
        raise ValueError(f"k must not be negative, got {k}")
    n, d = X.shape
    k = min(k, d)
    if n == 0 or k == 0:
        return np.empty((n, k)), np.empty((n, k), dtype=np.intp)

    # NumPy sorts NaN to the end, which is right for ascending order of the negated values.
    ranked = -X
    bound = np.partition(ranked, k - 1, axis=1)[:, k - 1 : k]
    # A partition keeps no order among equals, so those at the bound are chosen by column.
    above = (ranked < bound) | (np.isnan(bound) & ~np.isnan(ranked))
    missing = k - np.count_nonzero(above, axis=1)
    rows, columns = np.nonzero((ranked == bound) | (np.isnan(bound) & np.isnan(ranked)))
    starts = np.searchsorted(rows, np.arange(n))
    chosen = np.arange(len(rows)) - starts[rows] < missing[rows]
    above[rows[chosen], columns[chosen]] = True

    indices = np.nonzero(above)[1].reshape(n, k)
    order = np.argsort(np.take_along_axis(ranked, indices, axis=1), axis=1, kind="stable")
    indices = np.take_along_axis(indices, order, axis=1)
    return np.take_along_axis(X, indices, axis=1), indices
