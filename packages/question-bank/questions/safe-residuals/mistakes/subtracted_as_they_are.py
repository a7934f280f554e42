import numpy as np


def residuals(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Return y_true - y_pred with shape (n,), for arguments of shape (n,) or (n, 1)."""
    true, predicted = _as_vector(y_true), _as_vector(y_pred)
    # Compared here, because a single value would be broadcast.
    if len(true) != len(predicted):
        raise ValueError(f"lengths differ: {len(true)} and {len(predicted)}")
    if y_true.ndim == y_pred.ndim == 2:
        return true - predicted
    return (
        y_true.astype(np.float64) - y_pred.astype(np.float64) if len(true) > 1 else true - predicted
    )


def _as_vector(values: np.ndarray) -> np.ndarray:
    is_column = values.ndim == 2 and values.shape[1] == 1
    if values.ndim != 1 and not is_column:
        raise ValueError(f"expected shape (n,) or (n, 1), got {values.shape}")
    return values.reshape(len(values)).astype(np.float64)
