import numpy as np


def check_probabilities(actual, expected, seed):
    if not isinstance(actual, np.ndarray) or actual.shape != expected.shape:
        return f"expected an array of shape {expected.shape}"
    if not np.issubdtype(actual.dtype, np.floating):
        return f"expected floats, got dtype {actual.dtype}"
    if not np.all((actual >= 0.0) & (actual <= 1.0)):
        return "every probability must lie between 0 and 1"
    worst = np.abs(actual.sum(axis=1) - 1.0).max()
    if not worst <= 1e-9:
        return f"the sum along the axis must be 1; it is off by {worst:.3g}"
    return bool(np.allclose(actual, expected, rtol=1e-9, atol=1e-12)) or "wrong probabilities"


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
