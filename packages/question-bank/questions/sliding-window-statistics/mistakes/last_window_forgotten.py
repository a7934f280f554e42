import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def window_stats(x: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the float64 mean and maximum of each window x[i : i + k]."""
    if k < 1:
        raise ValueError(f"k must be at least 1, got {k}")
    values = x.astype(np.float64)
    if k > len(values):
        return np.empty(0), np.empty(0)
    windows = sliding_window_view(values, k)[:-1]
    return windows.mean(axis=1), windows.max(axis=1)
