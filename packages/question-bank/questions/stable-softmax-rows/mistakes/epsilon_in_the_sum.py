import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = Z.astype(np.float64)
    largest = logits.max(axis=axis, keepdims=True, initial=-np.inf)
    with np.errstate(invalid="ignore"):
        weights = np.exp(logits - np.where(np.isneginf(largest), 0.0, largest))
        return weights / (weights.sum(axis=axis, keepdims=True) + 1e-12)
