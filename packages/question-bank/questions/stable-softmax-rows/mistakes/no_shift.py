import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    weights = np.exp(np.asarray(Z, dtype=float))
    return weights / weights.sum(axis=axis, keepdims=True)
