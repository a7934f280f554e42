import numpy as np


def multiply(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the entries of two 1-D arrays; length 1 goes with any length."""
    if a.ndim != 1 or b.ndim != 1:
        raise ValueError(f"both arrays must be 1-D, got shapes {a.shape} and {b.shape}")
    # NumPy itself raises ValueError for lengths that do not broadcast.
    return a.astype(np.float64) * b
