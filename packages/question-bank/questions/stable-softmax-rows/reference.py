"""Softmax along an axis, shifted by the maximum of each slice."""

import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the softmax of Z along axis as float64.

    The largest exponent of every slice is 0, so nothing overflows. Slices with NaN, with +inf or
    of -inf only come out as NaN.
    """
    logits = Z.astype(np.float64)
    # `initial` gives slices without entries a maximum, so that they need no special case.
    largest = logits.max(axis=axis, keepdims=True, initial=-np.inf)
    # inf - inf is the NaN that the contract asks for, hence not worth a warning.
    with np.errstate(invalid="ignore"):
        weights = np.exp(logits - largest)
        return weights / weights.sum(axis=axis, keepdims=True)
