import numpy as np


def check_mask(actual, expected, seed):
    if not isinstance(actual, np.ndarray) or actual.shape != expected.shape:
        return f"expected an array of shape {expected.shape}"
    if not np.issubdtype(actual.dtype, np.floating):
        return f"expected floats, got dtype {actual.dtype}"
    masked = expected == 0.0
    if not np.all(actual[masked] == 0.0):
        return "an entry of -inf must get probability exactly 0"
    if not np.allclose(actual, expected, rtol=1e-9, atol=1e-12):
        return "the entries that are not masked must share the whole probability"
    return True
