import numpy as np


def conversion_rates(clicks: np.ndarray, visits: np.ndarray) -> np.ndarray:
    """Return clicks divided by visits as float64, NaN where there are no visits.

    Arrays of unlike lengths raise ValueError.
    """
    if clicks.shape != visits.shape:
        raise ValueError(f"clicks and visits differ in length: {clicks.shape}, {visits.shape}")
    rates = np.zeros(clicks.shape)
    return np.divide(clicks, visits, out=rates, where=visits != 0)
