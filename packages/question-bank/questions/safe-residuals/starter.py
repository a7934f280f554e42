import numpy as np


def residuals(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Return y_true - y_pred with shape (n,), for arguments of shape (n,) or (n, 1)."""
    raise NotImplementedError
