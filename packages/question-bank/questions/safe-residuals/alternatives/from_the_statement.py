import numpy as np


def _as_vector(values: np.ndarray, name: str) -> np.ndarray:
    """Return values of shape (n,) or (n, 1) as a float64 vector of shape (n,)."""
    array = np.asarray(values)
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim != 1:
        raise ValueError(f"{name} must have shape (n,) or (n, 1), not {array.shape}")
    return array.astype(np.float64, copy=False)


def residuals(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Return y_true - y_pred with shape (n,), for arguments of shape (n,) or (n, 1)."""
    true = _as_vector(y_true, "y_true")
    pred = _as_vector(y_pred, "y_pred")
    if len(true) != len(pred):
        raise ValueError(f"unlike lengths: {len(true)} and {len(pred)}")
    return true - pred
