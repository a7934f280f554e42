import numpy as np


def multiply(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the entries of two 1-D arrays; length 1 goes with any length."""
    if a.ndim != 1 or b.ndim != 1:
        raise ValueError("both arrays must be 1-D")
    if len(a) != len(b) and len(a) != 1 and len(b) != 1:
        raise ValueError(f"lengths {len(a)} and {len(b)} do not go together")
    return a * b
