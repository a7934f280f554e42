import numpy as np


def top_k(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the k largest values of each row and their columns, largest first.

    Ties go to the lower column, and NaN ranks last.
    """
    if k < 0:
        raise ValueError(f"k must not be negative, got {k}")
    n, d = X.shape
    k = min(k, d)
    if n == 0:
        return np.empty((n, k)), np.empty((n, k), dtype=np.intp)

    # The reversed row makes the lower column win among equals when the end is read.
    backwards = np.where(np.isnan(X), -np.inf, X)[:, ::-1]
    order = np.lexsort((np.arange(d) + np.zeros((n, 1)), backwards, ~np.isnan(X[:, ::-1])), axis=1)
    indices = d - 1 - order[:, -k:][:, ::-1]
    return np.take_along_axis(X, indices, axis=1), indices
