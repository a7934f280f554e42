import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return scores (n, k), components (k, d) and explained variance (k,), largest first."""
    data = np.array(X, dtype=float)
    if data.ndim != 2:
        raise ValueError("X must have two dimensions")
    n, d = data.shape
    if n < 2:
        raise ValueError("at least two rows are needed")
    if not 1 <= k <= min(n, d):
        raise ValueError("k must lie between 1 and the smaller of n and d")
    if np.isnan(data).any():
        raise ValueError("X holds NaN")

    centred = data - data.mean(axis=0)
    centred -= centred.mean(axis=0)  # what rounding left of the mean
    # Singular values keep small variances, which squares in a covariance matrix would lose.
    left, singular, right = np.linalg.svd(centred, full_matrices=False)
    scores = left[:, :k] * singular[:k]
    components = right[:k].copy()
    variance = singular[:k] ** 2 / (n - 1)
    return scores, components, variance
