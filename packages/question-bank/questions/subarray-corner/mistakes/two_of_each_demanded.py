import numpy as np


def corner(a: np.ndarray, copy: bool = False) -> np.ndarray:
    """Return the first two rows and last two columns of a, as a view unless copy is true."""
    if a.ndim != 2:
        raise ValueError(f"a must be 2-D, got {a.ndim} dimension(s)")
    if 0 < a.shape[0] < 2 or 0 < a.shape[1] < 2:
        raise ValueError("a must have two rows and two columns")
    part = a[:2, -2:]
    return part.copy() if copy else part
