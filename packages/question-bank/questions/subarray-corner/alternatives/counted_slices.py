import numpy as np


def corner(a, copy=False):
    if len(a.shape) != 2:
        raise ValueError("a table is needed")
    rows, columns = a.shape
    first = max(columns - 2, 0)
    view = a[0 : min(rows, 2), first:columns]
    if not copy:
        return view
    result = np.zeros(view.shape, dtype=a.dtype)
    result[...] = view
    return result
