import numpy as np


def standardise(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the z-scores of the columns of X, and the means and scales used for them.

    NaN cells are ignored in the statistics and stay NaN. A constant column gets zeros and
    the scale 1; a column of NaN only gets the mean NaN and the scale 1.
    """
    if X.shape[0] == 0:
        raise ValueError("there are no rows")
    values = X.astype(np.float64)
    known = ~np.isnan(values)
    counts = known.sum(axis=0)
    divisors = np.maximum(counts, 1)
    filled = np.where(known, values, 0.0)

    # Scaling by powers of two is exact and keeps squares of tiny or huge values in range.
    _, exponents = np.frexp(np.abs(filled).max(axis=0))
    scaled = np.ldexp(filled, -exponents)
    largest = np.abs(scaled).max(axis=0)

    means = scaled.sum(axis=0) / divisors
    means = means + np.where(known, scaled - means, 0.0).sum(axis=0) / divisors
    deviations = np.where(known, scaled - means, 0.0)
    spreads = np.sqrt((deviations**2).sum(axis=0) / divisors)

    constant = spreads <= 1e-12 * largest
    Z = np.where(constant, 0.0, deviations) / np.where(constant, 1.0, spreads)
    Z = np.where(known, Z, np.nan)
    scales = np.where(constant, 1.0, np.ldexp(spreads, exponents))
    return Z, np.where(counts > 0, np.ldexp(means, exponents), np.nan), scales
