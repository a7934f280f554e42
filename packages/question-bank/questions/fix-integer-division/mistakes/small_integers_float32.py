import numpy as np


def conversion_rates(clicks: np.ndarray, visits: np.ndarray) -> np.ndarray:
    """Return clicks divided by visits as float64, NaN where there are no visits.

    Arrays of unlike lengths raise ValueError.
    """
    if clicks.shape != visits.shape:
        raise ValueError(f"clicks and visits differ in length: {clicks.shape}, {visits.shape}")
    is_small = clicks.dtype.itemsize < 8
    rates = np.full(clicks.shape, np.nan, dtype=np.float32 if is_small else np.float64)
    return np.divide(clicks, visits, out=rates, where=visits != 0, casting="same_kind")
