import numpy as np


def multiply(a, b):
    if len(a.shape) != 1 or len(b.shape) != 1:
        raise ValueError("expected two vectors")
    n, m = a.size, b.size
    if n == 1:
        return np.multiply(b, a[0])
    if m == 1:
        return np.multiply(a, b[0])
    if n != m:
        raise ValueError("the lengths do not fit")
    result = np.empty(n, dtype=np.result_type(a.dtype, b.dtype))
    for place in range(n):
        result[place] = a[place] * b[place]
    return result
