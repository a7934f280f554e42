import numpy as np


def clipped_window(x, start, stop, lo, hi):
    if hi < lo:
        raise ValueError("the limits are the wrong way round")
    limited = []
    for value in x[start:stop].tolist():
        if value < lo:
            value = lo
        elif value > hi:
            value = hi
        limited.append(value)
    return np.array(limited, dtype=np.float64)


def _addresses(array):
    places = np.full(array.shape, array.__array_interface__["data"][0])
    for axis, stride in enumerate(array.strides):
        steps = np.arange(array.shape[axis]) * stride
        places += steps.reshape([-1 if one == axis else 1 for one in range(array.ndim)])
    return set(places.ravel().tolist())


def is_view_of(a, b):
    return not _addresses(a).isdisjoint(_addresses(b))
