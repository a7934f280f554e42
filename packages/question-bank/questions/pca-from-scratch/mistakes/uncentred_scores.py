import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return scores (n, k), components (k, d) and explained variance (k,), largest first."""
    rows = np.asarray(X, dtype=np.float64)
    _validate(rows, k)
    centred = rows - rows.mean(axis=0)
    _, singular, right = np.linalg.svd(centred, full_matrices=False)
    scores = rows @ right[:k].T
    variance = singular[:k] ** 2 / (len(rows) - 1)
    return scores, right[:k], variance


def _validate(rows: np.ndarray, k: int) -> None:
    if rows.ndim != 2 or len(rows) < 2:
        raise ValueError("X must be 2-D with at least two rows")
    if not 1 <= k <= min(rows.shape):
        raise ValueError(f"k must lie between 1 and {min(rows.shape)}, got {k}")
    if np.isnan(rows).any():
        raise ValueError("X must not contain NaN")
