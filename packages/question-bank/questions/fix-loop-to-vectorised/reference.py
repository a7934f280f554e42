"""Weighted statistics of rows as two matrix products."""

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
    # Two passes: the mean of squares minus the square of the mean cancels far from zero.
    variances = (X - means[:, np.newaxis]) ** 2 @ weights
    return means, variances
