"""Root mean squared error that checks its input and neither overflows nor vanishes."""

import math
from collections.abc import Sequence


def rmse(actual: Sequence[float], predicted: Sequence[float], digits: int | None = None) -> float:
    """Return the root mean squared error, rounded to digits decimals if digits is given."""
    if len(actual) != len(predicted):
        raise ValueError(f"unequal lengths: {len(actual)} and {len(predicted)}")
    if not actual:
        raise ValueError("actual and predicted must not be empty")
    for value in (*actual, *predicted):
        # A bool is an int to isinstance, and yet no measurement.
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"expected a number, got {value!r}")

    # hypot scales before it squares, so it survives what the squares would not.
    length = math.hypot(*(a - p for a, p in zip(actual, predicted)))
    error = length
    return error if digits is None else round(error, digits)
