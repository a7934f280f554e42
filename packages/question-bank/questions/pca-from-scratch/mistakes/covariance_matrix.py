import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return scores (n, k), components (k, d) and explained variance (k,), largest first."""
    rows = np.asarray(X, dtype=np.float64)
    _validate(rows, k)
    centred = rows - rows.mean(axis=0)
    covariance = centred.T @ centred / (len(rows) - 1)
    variance, directions = np.linalg.eigh(covariance)
    components = directions[:, ::-1][:, :k].T
    return centred @ components.T, components, variance[::-1][:k]


def _validate(rows: np.ndarray, k: int) -> None:
    if rows.ndim != 2 or len(rows) < 2:
        raise ValueError("X must be 2-D with at least two rows")
    if not 1 <= k <= min(rows.shape):
        raise ValueError(f"k must lie between 1 and {min(rows.shape)}, got {k}")
    if np.isnan(rows).any():
        raise ValueError("X must not contain NaN")
