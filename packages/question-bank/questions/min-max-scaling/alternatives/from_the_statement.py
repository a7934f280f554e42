import numpy as np


def min_max(
    x: np.ndarray, low: float = 0.0, high: float = 1.0, axis: int | None = None
) -> np.ndarray:
    """Return x in float64, with each slice along axis rescaled to [low, high]."""
    if not low < high:
        raise ValueError("low must be below high")
    data = np.array(x, dtype=np.float64)
    if data.size == 0:
        return data

    missing = np.isnan(data)
    smallest = np.where(missing, np.inf, data).min(axis=axis, keepdims=True)
    largest = np.where(missing, -np.inf, data).max(axis=axis, keepdims=True)
    # No spread: the slice is constant, or all NaN (then largest is below smallest).
    flat = largest <= smallest
    spread = np.where(flat, 1.0, largest - smallest)
    return low + (data - smallest) / spread * (high - low)
