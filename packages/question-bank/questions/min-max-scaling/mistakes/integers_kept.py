import numpy as np


def min_max(
    x: np.ndarray, low: float = 0.0, high: float = 1.0, axis: int | None = None
) -> np.ndarray:
    """Return x in float64, with each slice along axis rescaled to [low, high].

    NaN is kept and does not count; a constant slice becomes low.
    """
    if low >= high:
        raise ValueError(f"low must be below high, got {low} and {high}")
    values = x
    if values.size == 0:
        return values
    # fmin and fmax prefer numbers to NaN and, unlike np.nanmin, do not warn where there are none.
    smallest = np.fmin.reduce(values, axis=axis, keepdims=True)
    largest = np.fmax.reduce(values, axis=axis, keepdims=True)
    span = largest - smallest
    scaled = (values - smallest) / np.where(span == 0, 1.0, span)
    return low + scaled * (high - low)
