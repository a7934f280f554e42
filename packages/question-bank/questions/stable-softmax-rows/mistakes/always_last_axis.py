import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    logits = np.asarray(Z, dtype=float)
    with np.errstate(invalid="ignore"):
        weights = np.exp(logits - logits.max(axis=-1, keepdims=True, initial=-np.inf))
        return weights / weights.sum(axis=-1, keepdims=True)
