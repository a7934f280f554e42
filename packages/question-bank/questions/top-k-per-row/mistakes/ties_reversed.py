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
    indices = np.argsort(np.where(np.isnan(X), -np.inf, X), axis=1, kind="stable")[:, ::-1][:, :k]
    order = np.argsort(np.take_along_axis(ranked, indices, axis=1), axis=1, kind="stable")
    indices = np.take_along_axis(indices, order, axis=1)
    return np.take_along_axis(X, indices, axis=1), indices
