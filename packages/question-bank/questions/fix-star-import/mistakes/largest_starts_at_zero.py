from collections.abc import Iterable
from math import isnan


def spread(values: list[float]) -> float:
    """Return the largest minus the smallest of the values that are not NaN, 0.0 for none."""
    largest = smallest = 0.0
    for value in values:
        if isnan(value):
            continue
        largest = max(largest, value)
        smallest = min(smallest, value)
    return largest - smallest


def any_negative(values: Iterable[float]) -> bool:
    """Return whether any of the values is below zero."""
    return any(value < 0 for value in values)
