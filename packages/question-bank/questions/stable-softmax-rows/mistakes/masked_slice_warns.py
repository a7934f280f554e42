import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = np.asarray(Z, dtype=float)
    weights = np.exp(logits - logits.max(axis=axis, keepdims=True, initial=-np.inf))
    return weights / weights.sum(axis=axis, keepdims=True)
