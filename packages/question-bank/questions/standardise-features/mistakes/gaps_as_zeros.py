import numpy as np


def standardise(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the z-scores of the columns of X, their means and the scales."""
    if X.shape[0] == 0:
        raise ValueError("X must have at least one row")
    rows = np.nan_to_num(X.astype(np.float64))
    means = rows.mean(axis=0)
    stds = rows.std(axis=0)
    constant = stds <= 1e-12 * np.abs(rows).max(axis=0)
    scales = np.where(constant, 1.0, stds)
    return np.where(constant, 0.0, (rows - means) / scales), means, scales
