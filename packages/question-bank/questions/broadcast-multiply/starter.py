import numpy as np


def multiply(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the products of the entries of two 1-D arrays; length 1 goes with any length."""
    raise NotImplementedError
