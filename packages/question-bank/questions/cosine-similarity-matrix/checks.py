import numpy as np


def check_range_and_diagonal(actual, expected, seed):
    if not isinstance(actual, np.ndarray) or actual.shape != expected.shape:
        return f"expected an array of shape {expected.shape}"
    if not np.issubdtype(actual.dtype, np.floating):
        return f"expected floats, got dtype {actual.dtype}"
    if not np.abs(actual).max() <= 1.0:
        return f"a value lies outside [-1, 1]: its size is {float(np.abs(actual).max())!r}"
    if not np.all(np.diag(actual) == 1.0):
        return "the diagonal of a non-zero row must be exactly 1.0, with no rounding left"
    return True
