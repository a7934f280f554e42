from collections.abc import Sequence

import numpy as np


def percentiles(x: np.ndarray, q: Sequence[float] = (25, 50, 75)) -> dict[float, float]:
    """Return the percentiles q of the numbers in x, by linear interpolation.

    Without a number each of them is nan.
    """
    if not all(0 <= one <= 100 for one in q):
        raise ValueError(f"percentiles must lie between 0 and 100, got {q}")
    numbers = x[~np.isnan(x)]
    if numbers.size == 0:
        return dict.fromkeys(q, float("nan"))
    q = sorted(q)
    return dict(zip(q, np.percentile(numbers, q).tolist(), strict=True))
