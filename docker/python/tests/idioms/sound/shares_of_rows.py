import numpy as np


def normalise_rows(counts: np.ndarray) -> np.ndarray:
    """Return each row as shares of its sum; empty rows stay zero."""
    totals = counts.sum(axis=1, keepdims=True)
    return np.divide(counts, totals, out=np.zeros(counts.shape), where=totals > 0)
