import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return scores (n, k), components (k, d) and explained variance (k,), largest first."""
    rows = np.asarray(X, dtype=np.float64)
    _validate(rows, k)
    centred = rows - rows.mean(axis=0)
    left, singular, right = np.linalg.svd(centred, full_matrices=False)
    scores = left[:, :k] * singular[:k]
    variance = singular[:k] ** 2 / (len(rows) - 1)
    components = right[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    return scores, components * signs[:, None], variance


def _validate(rows: np.ndarray, k: int) -> None:
    if rows.ndim != 2 or len(rows) < 2:
        raise ValueError("X must be 2-D with at least two rows")
    if not 1 <= k <= min(rows.shape):
        raise ValueError(f"k must lie between 1 and {min(rows.shape)}, got {k}")
    if np.isnan(rows).any():
        raise ValueError("X must not contain NaN")
