from collections.abc import Iterable

import numpy as num


def spread(values: list[float]) -> float:
    """Return the largest minus the smallest of the values that are not NaN, 0.0 for none."""
    known = num.array(values, dtype=float)
    known = known[~num.isnan(known)]
    return float(known.max() - known.min()) if known.size else 0.0


def any_negative(values: Iterable[float]) -> bool:
    """Return whether any of the values is below zero."""
    return any(value < 0 for value in values)
