import math
import random

import numpy as np


def split_arrays(X, y, test_size=0.25, seed=0):
    if X.shape[0] != y.shape[0]:
        raise ValueError("one label for each row is needed")
    rows = list(range(X.shape[0]))
    random.Random(int(seed)).shuffle(rows)
    kept = len(rows) - math.ceil(len(rows) * test_size)
    if kept <= 0 or kept >= len(rows):
        raise ValueError("a part would be empty")
    parts = [rows[:kept], rows[kept:]]
    return tuple(np.array([array[row] for row in part]) for array in (X, y) for part in parts)
