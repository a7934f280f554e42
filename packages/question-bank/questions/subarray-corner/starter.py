import numpy as np


def corner(a: np.ndarray, copy: bool = False) -> np.ndarray:
    """Return the first two rows and last two columns of a, as a view unless copy is true."""
    raise NotImplementedError
