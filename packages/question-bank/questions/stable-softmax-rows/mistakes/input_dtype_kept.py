import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    if Z.size == 0:
        return np.empty(Z.shape)
    with np.errstate(invalid="ignore"):
        weights = np.exp(Z - Z.max(axis=axis, keepdims=True))
        return weights / weights.sum(axis=axis, keepdims=True)
