import numpy as np


def multiply(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the entries of two 1-D arrays; length 1 goes with any length."""
    # NumPy itself raises ValueError for lengths that do not broadcast.
    return a * b
