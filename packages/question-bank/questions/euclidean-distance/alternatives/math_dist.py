import math

import numpy as np


def euclidean(a, b):
    if any(np.ndim(point) != 1 for point in (a, b)):
        raise ValueError("points have one dimension")
    if len(a) != len(b):
        raise ValueError("points have equally many coordinates")
    return math.dist([float(value) for value in a], [float(value) for value in b])
