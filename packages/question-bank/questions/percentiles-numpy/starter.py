from collections.abc import Sequence

import numpy as np


def percentiles(x: np.ndarray, q: Sequence[float] = (25, 50, 75)) -> dict[float, float]:
    """Return the percentiles q of the numbers in x, by linear interpolation."""
    raise NotImplementedError
