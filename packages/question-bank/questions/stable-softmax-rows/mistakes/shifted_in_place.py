import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = np.asarray(Z, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        logits -= logits.max(axis=axis, keepdims=True, initial=-np.inf)
        weights = np.exp(logits)
        return weights / weights.sum(axis=axis, keepdims=True)
