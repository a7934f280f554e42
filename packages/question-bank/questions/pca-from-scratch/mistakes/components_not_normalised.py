import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return scores (n, k), components (k, d) and explained variance (k,), largest first."""
    rows = np.asarray(X, dtype=np.float64)
    _validate(rows, k)
    centred = rows - rows.mean(axis=0)
    if rows.shape[0] < rows.shape[1]:
        return _from_gram_matrix(centred, k)
    left, singular, right = np.linalg.svd(centred, full_matrices=False)
    scores = left[:, :k] * singular[:k]
    variance = singular[:k] ** 2 / (len(rows) - 1)
    return scores, right[:k], variance


def _from_gram_matrix(centred, k):
    values, vectors = np.linalg.eigh(centred @ centred.T)
    values, vectors = values[::-1][:k], vectors[:, ::-1][:, :k]
    scores = vectors * np.sqrt(np.maximum(values, 0.0))
    return scores, vectors.T @ centred, values / (len(centred) - 1)


def _validate(rows: np.ndarray, k: int) -> None:
    if rows.ndim != 2 or len(rows) < 2:
        raise ValueError("X must be 2-D with at least two rows")
    if not 1 <= k <= min(rows.shape):
        raise ValueError(f"k must lie between 1 and {min(rows.shape)}, got {k}")
    if np.isnan(rows).any():
        raise ValueError("X must not contain NaN")
