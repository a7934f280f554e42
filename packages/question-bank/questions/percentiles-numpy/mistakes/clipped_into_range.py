from collections.abc import Sequence

import numpy as np


def percentiles(x: np.ndarray, q: Sequence[float] = (25, 50, 75)) -> dict[float, float]:
    """Return the percentiles q of the numbers in x, by linear interpolation.

    Without a number each of them is nan.
    """
    numbers = x[~np.isnan(x)]
    if numbers.size == 0:
        return dict.fromkeys(q, float("nan"))
    return dict(zip(q, np.percentile(numbers, np.clip(q, 0, 100)).tolist(), strict=True))
