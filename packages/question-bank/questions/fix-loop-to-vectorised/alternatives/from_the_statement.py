import numpy as np


def weighted_row_stats(X: np.ndarray, w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the weighted mean and the weighted population variance of each row of X."""
    if X.ndim != 2 or w.ndim != 1:
        raise ValueError("X must be 2-D and w 1-D")
    if X.shape[1] != len(w):
        raise ValueError("X needs one column per weight")
    values = X.astype(np.float64)
    weights = w.astype(np.float64)
    if (weights < 0).any():
        raise ValueError("weights must not be negative")

    total = weights.sum()
    if total == 0:
        return np.full(len(values), np.nan), np.full(len(values), np.nan)
    means = (values * weights).sum(axis=1) / total
    # Deviations first: differences of squares would lose the variance of large values.
    deviations = values - means[:, np.newaxis]
    variances = (weights * deviations**2).sum(axis=1) / total
    return means, variances
