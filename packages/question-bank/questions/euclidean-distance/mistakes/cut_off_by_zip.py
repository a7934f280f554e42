import math

import numpy as np
from numpy.typing import ArrayLike


def euclidean(a: ArrayLike, b: ArrayLike) -> float:
    """Return the Euclidean distance of two points with equally many coordinates."""
    first = np.asarray(a, dtype=np.float64)
    second = np.asarray(b, dtype=np.float64)
    if first.ndim != 1 or second.ndim != 1:
        raise ValueError("expected 1-D points")
    return math.hypot(*(one - other for one, other in zip(first, second)))
