import numpy as np


def corner(a: np.ndarray, copy: bool = False) -> np.ndarray:
    """Return the first two rows and last two columns of a, as a view unless copy is true."""
    if a.ndim != 2:
        raise ValueError("a must be 2-D")
    part = a[:2, -2:]
    return part.copy() if copy else part
