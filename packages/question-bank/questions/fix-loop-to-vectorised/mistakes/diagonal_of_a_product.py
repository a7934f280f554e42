import numpy as np


def weighted_row_stats(X: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the weighted mean and the weighted population variance of each row of X.

    Both are NaN where the weights add up to 0.
    """
    if X.ndim != 2 or w.shape != X.shape[1:]:
        raise ValueError(f"X must be (n, d) and w (d,), got {X.shape} and {w.shape}")
    if np.any(w < 0):
        raise ValueError("weights must not be negative")
    total = w.sum(dtype=np.float64)
    if total == 0:
        return np.full(len(X), np.nan), np.full(len(X), np.nan)
    weights = w / total
    means = X @ weights
    deviations = X - means[:, np.newaxis]
    variances = np.diagonal(np.einsum("ij,j,kj->ik", deviations, weights, deviations)).copy()
    return means, variances
