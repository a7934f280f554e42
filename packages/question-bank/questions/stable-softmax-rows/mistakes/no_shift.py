import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    with np.errstate(over="ignore", invalid="ignore"):
        weights = np.exp(Z.astype(np.float64))
        return weights / weights.sum(axis=axis, keepdims=True)
