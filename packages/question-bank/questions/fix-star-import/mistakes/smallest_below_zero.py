from collections.abc import Iterable
from math import isnan


def spread(values: list[float]) -> float:
    """Return the largest minus the smallest of the values that are not NaN, 0.0 for none."""
    known = [value for value in values if not isnan(value)]
    return max(known) - min(known) if known else 0.0


def any_negative(values: Iterable[float]) -> bool:
    """Return whether any of the values is below zero."""
    return min(values) < 0
