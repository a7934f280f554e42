import numpy as np


def multiply(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the entries of two 1-D arrays; length 1 goes with any length."""
    if a.ndim != 1 or b.ndim != 1:
        raise ValueError(f"both arrays must be 1-D, got shapes {a.shape} and {b.shape}")
    if len(a) == 1 and len(b) > 1:
        raise ValueError("lengths do not fit")
    return a * b
