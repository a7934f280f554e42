import numpy as np


def clipped_window(x: np.ndarray, start: int, stop: int, lo: float, hi: float) -> np.ndarray:
    """Return x[start:stop] limited to [lo, hi], in memory of its own."""
    if lo > hi:
        raise ValueError(f"lo must not be above hi, got {lo} and {hi}")
    if x[start:stop].size == 0:
        raise ValueError("empty window")
    # np.clip writes to a new array unless it is given one, and lets NaN pass.
    return np.clip(x[start:stop], lo, hi)


def is_view_of(a: np.ndarray, b: np.ndarray) -> bool:
    """Tell whether a and b share any memory."""
    return np.shares_memory(a, b)
