import numpy as np


def reshape_report(rows=2, cols=3):
    if min(rows, cols) <= 0:
        raise ValueError("both sizes have to be positive")
    flat = np.full(rows * cols, 1.0)
    one, other = flat.reshape(rows, -1), flat.reshape(cols, -1)
    # Write a mark into one and look for it in the other.
    one[0, 0] = 2.0
    shared = bool(other[0, 0] == 2.0)
    one[0, 0] = 1.0
    return one, other, shared
