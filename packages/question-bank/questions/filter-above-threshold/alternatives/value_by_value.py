import numpy as np


def keep_above(data, threshold):
    if type(data) not in (list, np.ndarray):
        raise TypeError("data has to be a list or a NumPy array")
    kept = []
    for value in data.flat if isinstance(data, np.ndarray) else data:
        if value > threshold:
            kept.append(value)
    if isinstance(data, list):
        return kept
    result = np.zeros(len(kept), dtype=data.dtype)
    for place, value in enumerate(kept):
        result[place] = value
    return result
