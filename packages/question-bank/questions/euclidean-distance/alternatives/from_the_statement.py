import math

import numpy as np


def _coordinates(point) -> list:
    """Return the coordinates as Python numbers, which neither wrap around nor lose digits."""
    array = np.asarray(point)
    if array.ndim != 1:
        raise ValueError("a point must be one-dimensional")
    return array.tolist()


def euclidean(a, b) -> float:
    """Return the Euclidean distance of two points with equally many coordinates."""
    p = _coordinates(a)
    q = _coordinates(b)
    if len(p) != len(q):
        raise ValueError(f"points of unequal length: {len(p)} and {len(q)}")
    differences = []
    for x, y in zip(p, q):
        if x != x or y != y:
            return math.nan
        differences.append(0.0 if x == y else float(x - y))
    return math.hypot(*differences)
