import numpy as np


def clipped_window(x: np.ndarray, start: int, stop: int, lo: float, hi: float) -> np.ndarray:
    """Return x[start:stop] limited to [lo, hi], in memory of its own."""
    if lo > hi:
        raise ValueError(f"lo must not be above hi, got {lo} and {hi}")
    window = x[start:stop]
    if np.all((window >= lo) & (window <= hi)) and window.size:
        return window
    return np.clip(window, lo, hi)


def is_view_of(a: np.ndarray, b: np.ndarray) -> bool:
    """Tell whether a and b share any memory."""
    return np.shares_memory(a, b)
