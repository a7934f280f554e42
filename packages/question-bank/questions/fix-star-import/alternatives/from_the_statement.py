from collections.abc import Iterable
from math import isnan


def spread(values: list[float]) -> float:
    """Return the largest minus the smallest of the values that are not NaN."""
    known = [value for value in values if not isnan(value)]
    if not known:
        return 0.0
    largest, smallest = max(known), min(known)
    if largest == smallest:  # also for a single infinity
        return 0.0
    return largest - smallest


def any_negative(values: Iterable[float]) -> bool:
    """Return whether any of the values is below zero."""
    for value in values:
        if value < 0:
            return True
    return False
