import math

import numpy as np
from numpy.typing import ArrayLike


def euclidean(a: ArrayLike, b: ArrayLike) -> float:
    """Return the Euclidean distance of two points with equally many coordinates."""
    first, second = a, b
    if isinstance(a, np.ndarray) and a.dtype.kind in "iu":
        first, second = a.astype(np.int64), b.astype(np.int64)
    if np.ndim(a) != 1 or np.shape(a) != np.shape(b):
        raise ValueError(
            f"expected two 1-D points of one length, got {np.shape(a)} and {np.shape(b)}"
        )
    if len(first) == 0:
        return 0.0
    # hypot scales the coordinates, so their squares neither overflow nor vanish.
    return math.hypot(*(first - second))
