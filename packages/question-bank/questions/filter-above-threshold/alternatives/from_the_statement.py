import math

import numpy as np


def keep_above(data: list | np.ndarray, threshold: float) -> list | np.ndarray:
    """Return the values of data that are greater than threshold, as a list or a 1-D array."""
    if isinstance(data, list):
        return [value for value in data if value > threshold]
    if not isinstance(data, np.ndarray):
        raise TypeError("data must be a list or a NumPy array")
    flat = np.asarray(data).ravel(order="C")
    if flat.dtype.kind in "iu":
        # A whole number is above the threshold exactly if it is above its floor.
        limit = math.floor(threshold)
    else:
        # Compare in double precision: float32 values must not round the threshold.
        limit = np.float64(threshold)
    return flat[flat > limit]
