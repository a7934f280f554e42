import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def window_stats(x: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the float64 mean and maximum of each window x[i : i + k]."""
    if k < 1:
        raise ValueError("k must be at least 1")
    numbers = np.asarray(x, dtype=np.float64)
    if k > len(numbers):
        return np.empty(0), np.empty(0)
    windows = sliding_window_view(numbers, k)
    return windows.mean(axis=1), windows.max(axis=1)
