import numpy as np


def top_k(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the k largest values of each row and their columns, largest first."""
    if k < 0:
        raise ValueError("k must not be negative")
    n, d = X.shape
    k = min(k, d)
    indices = np.empty((n, k), dtype=np.intp)
    if k == 0 or n == 0:
        return np.empty((n, k)), indices

    # Negated, the largest entries are the smallest, and NaN sorts last.
    keys = -X
    bounds = np.partition(keys, k - 1, axis=1)[:, k - 1]
    for i in range(n):
        row, bound = keys[i], bounds[i]
        if np.isnan(bound):
            gaps = np.isnan(row)
            inside = np.flatnonzero(~gaps)
            border = np.flatnonzero(gaps)
        else:
            inside = np.flatnonzero(row < bound)
            border = np.flatnonzero(row == bound)
        inside = inside[np.argsort(row[inside], kind="stable")]
        indices[i] = np.concatenate([inside, border[: k - len(inside)]])
    return np.take_along_axis(X, indices, axis=1), indices
