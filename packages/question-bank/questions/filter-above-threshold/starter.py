import numpy as np


def keep_above(data: list | np.ndarray, threshold: float) -> list | np.ndarray:
    """Return the values of data that are greater than threshold, as a list or a 1-D array."""
    raise NotImplementedError
