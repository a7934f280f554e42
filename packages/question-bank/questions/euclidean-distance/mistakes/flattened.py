import math

import numpy as np
from numpy.typing import ArrayLike


def euclidean(a: ArrayLike, b: ArrayLike) -> float:
    """Return the Euclidean distance of two points with equally many coordinates."""
    first = np.asarray(a, dtype=np.float64).ravel()
    second = np.asarray(b, dtype=np.float64).ravel()
    if first.ndim != 1 or first.shape != second.shape:
        raise ValueError(
            f"expected two 1-D points of one length, got {first.shape} and {second.shape}"
        )
    # hypot scales the coordinates, so their squares neither overflow nor vanish.
    return math.hypot(*(first - second))
