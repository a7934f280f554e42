import numpy as np


def keep_above(data: list | np.ndarray, threshold: float) -> list | np.ndarray:
    """Return the values of data that are greater than threshold, as a list or a 1-D array.

    NaN is greater than nothing, so it is dropped. Other types raise TypeError.
    """
    if isinstance(data, np.ndarray):
        return data[data >= threshold]
    if isinstance(data, list):
        return [value for value in data if value >= threshold]
    raise TypeError(f"data must be a list or an array, got {type(data).__name__}")
