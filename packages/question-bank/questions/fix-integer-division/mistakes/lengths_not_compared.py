import numpy as np


def conversion_rates(clicks: np.ndarray, visits: np.ndarray) -> np.ndarray:
    """Return clicks divided by visits as float64, NaN where there are no visits.

    Arrays of unlike lengths raise ValueError.
    """
    rates = np.full(np.broadcast(clicks, visits).shape, np.nan)
    return np.divide(clicks, visits, out=rates, where=visits != 0)
