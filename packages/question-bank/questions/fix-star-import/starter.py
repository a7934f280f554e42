from numpy import *
from math import *


def spread(values: list[float]) -> float:
    """Return the largest minus the smallest of the values that are not NaN."""
    known = array(values)
    known = known[~isnan(known)]
    return max(known) - min(known)


def any_negative(values) -> bool:
    """Return whether any of the values is below zero."""
    return any(value < 0 for value in values)
