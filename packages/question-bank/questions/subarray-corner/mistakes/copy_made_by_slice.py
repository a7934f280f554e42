import numpy as np


def corner(a: np.ndarray, copy: bool = False) -> np.ndarray:
    """Return the first two rows and last two columns of a, as a view unless copy is true."""
    if a.ndim != 2:
        raise ValueError(f"a must be 2-D, got {a.ndim} dimension(s)")
    part = a[:2, -2:]
    return part[:] if copy else part
