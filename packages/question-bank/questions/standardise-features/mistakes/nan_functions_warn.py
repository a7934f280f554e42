import numpy as np


def standardise(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the z-scores of the columns of X, their means and the scales."""
    if X.shape[0] == 0:
        raise ValueError("X must have at least one row")
    rows = X.astype(np.float64)
    means = np.nanmean(rows, axis=0)
    stds = np.nanstd(rows, axis=0)
    varies = stds > 1e-12 * np.nanmax(np.abs(rows), axis=0)
    scales = np.where(varies, stds, 1.0)
    Z = np.where(varies, (rows - means) / scales, 0.0)
    return np.where(np.isnan(rows), np.nan, Z), means, scales
