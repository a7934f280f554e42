import numpy as np


def spread(values):
    array = np.asarray(values, dtype=float)
    if np.isnan(array).all():
        return 0.0
    return np.nanmax(array) - np.nanmin(array)


def any_negative(values):
    for value in values:
        if value < 0:
            return True
    return False
