import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the softmax of Z along axis as float64."""
    logits = np.array(Z, dtype=np.float64)
    if logits.size == 0:
        return logits
    undefined = (
        np.isnan(logits).any(axis=axis, keepdims=True)
        | np.isposinf(logits).any(axis=axis, keepdims=True)
        | np.isneginf(logits).all(axis=axis, keepdims=True)
    )
    # Undefined slices are computed with zeros and overwritten at the end.
    safe = np.where(undefined, 0.0, logits)
    with np.errstate(over="ignore", under="ignore"):
        powers = np.exp(safe - safe.max(axis=axis, keepdims=True))
        result = powers / powers.sum(axis=axis, keepdims=True)
    return np.where(undefined, np.nan, result)
