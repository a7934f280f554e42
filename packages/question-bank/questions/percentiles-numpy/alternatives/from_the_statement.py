from collections.abc import Sequence
from math import floor

import numpy as np


def percentiles(x: np.ndarray, q: Sequence[float] = (25, 50, 75)) -> dict[float, float]:
    """Return the percentiles q of the numbers in x, by linear interpolation."""
    for p in q:
        if not 0 <= p <= 100:
            raise ValueError(f"{p} is not a percentage from 0 to 100")

    numbers = np.asarray(x).astype(float).ravel()
    numbers = np.sort(numbers[~np.isnan(numbers)])
    n = len(numbers)

    result: dict[float, float] = {}
    for p in q:
        if n == 0:
            result[p] = float("nan")
            continue
        place = (n - 1) * float(p) / 100
        below = min(floor(place), n - 1)
        above = min(below + 1, n - 1)
        share = place - below
        if share == 0 or numbers[below] == numbers[above]:
            result[p] = float(numbers[below])
        else:
            result[p] = float(numbers[below] * (1 - share) + numbers[above] * share)
    return result
