import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the softmax of Z along axis as float64."""
    logits = Z.astype(np.float64)
    largest = logits.max(axis=axis, keepdims=True, initial=0.0)
    with np.errstate(invalid="ignore"):
        weights = np.exp(logits - largest)
        return weights / weights.sum(axis=axis, keepdims=True)
