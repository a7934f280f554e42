import numpy as np


def standardise(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give the standard scores of every column, with the means and scales used."""
    if len(X) < 1:
        raise ValueError("no rows")
    table = np.ma.masked_invalid(np.array(X, dtype=float))
    means = table.mean(axis=0).filled(np.nan)
    spread = table.std(axis=0).filled(0.0)
    size = np.abs(table).max(axis=0).filled(0.0)
    flat = spread <= 1e-12 * size
    scales = spread.copy()
    scales[flat] = 1.0
    with np.errstate(invalid="ignore"):
        Z = (np.array(X, dtype=float) - means) / scales
    Z[:, flat] *= 0.0
    return Z, means, scales
