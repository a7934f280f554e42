import numpy as np

CONSTANT_BELOW = 1e-12


def standardise(X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the z-scores of the columns of X, their means and the scales they were divided by.

    NaN is ignored in the statistics and kept in the scores. Columns that are constant up to
    rounding get scores of 0 and a scale of 1.
    """
    if X.shape[0] == 0:
        raise ValueError("X must have at least one row")
    rows = X.astype(np.float64)
    present = ~np.isnan(rows)
    counts = present.sum(axis=0)
    sums = np.where(present, rows, 0.0).sum(axis=0)
    means = np.divide(sums, counts, out=np.full(sums.shape, np.nan), where=counts > 0)

    deviations = np.where(present, rows - means, 0.0)
    stds = np.sqrt((deviations**2).sum(axis=0) / np.maximum(counts, 1))
    largest = np.abs(np.where(present, rows, 0.0)).max(axis=0)
    # Rounding leaves equal values a deviation of about 1e-16 times their size.
    constant = stds <= CONSTANT_BELOW * np.maximum(largest, 1.0)
    scales = np.where(constant, 1.0, stds)

    scores = np.where(constant, 0.0, deviations / scales)
    return np.where(present, scores, np.nan), means, scales
