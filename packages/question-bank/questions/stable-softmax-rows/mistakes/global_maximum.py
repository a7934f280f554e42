import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = np.asarray(Z, dtype=float)
    with np.errstate(invalid="ignore"):
        weights = np.exp(logits - logits.max(initial=-np.inf))
        return weights / weights.sum(axis=axis, keepdims=True)
