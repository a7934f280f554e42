import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = Z.astype(np.float64)
    largest = logits.max(axis=axis, keepdims=True, initial=-np.inf)
    with np.errstate(invalid="ignore"):
        weights = np.exp(np.maximum(logits - largest, -50.0))
        return weights / weights.sum(axis=axis, keepdims=True)
