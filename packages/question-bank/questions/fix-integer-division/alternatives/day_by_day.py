import math

import numpy as np


def conversion_rates(clicks, visits):
    if len(clicks) != len(visits):
        raise ValueError("clicks and visits must have the same length")
    result = np.empty(len(clicks), dtype=float)
    for day in range(len(clicks)):
        count, total = int(clicks[day]), int(visits[day])
        result[day] = math.nan if total == 0 else count / total
    return result
