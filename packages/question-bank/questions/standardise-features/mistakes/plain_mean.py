import numpy as np


def standardise(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the z-scores of the columns of X, their means and the scales."""
    if X.shape[0] == 0:
        raise ValueError("X must have at least one row")
    rows = X.astype(np.float64)
    means = rows.mean(axis=0)
    stds = rows.std(axis=0)
    varies = stds > 1e-12 * np.abs(rows).max(axis=0)
    scales = np.where(varies, stds, 1.0)
    Z = (rows - means) / scales
    return np.where(varies | np.isnan(means), Z, 0.0), means, scales
