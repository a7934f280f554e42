import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = Z.astype(np.float64)
    largest = logits.max(axis=axis, keepdims=True)
    with np.errstate(invalid="ignore"):
        weights = np.exp(logits - largest)
        return weights / weights.sum(axis=axis, keepdims=True)
