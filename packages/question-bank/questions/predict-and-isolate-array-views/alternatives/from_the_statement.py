import numpy as np


def clipped_window(x: np.ndarray, start: int, stop: int, lo: float, hi: float) -> np.ndarray:
    """Return x[start:stop] limited to [lo, hi], in memory of its own."""
    if lo > hi:
        raise ValueError("lo must not be above hi")
    window = x[start:stop].copy()
    window[window < lo] = lo
    window[window > hi] = hi
    return window


def is_view_of(a: np.ndarray, b: np.ndarray) -> bool:
    """Tell whether a and b share any memory."""
    # may_share_memory only compares bounds and would be wrong for x[::2] and x[1::2].
    return bool(np.shares_memory(a, b))
