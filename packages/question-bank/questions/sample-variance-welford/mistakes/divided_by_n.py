"""Sample variance in one pass and constant memory, after Welford."""

from collections.abc import Iterable


def variance(values: Iterable[float]) -> float | None:
    """Return the sample variance rounded to 2 decimals, None for fewer than two values."""
    count = 0
    mean = 0.0
    squares = 0.0  # of the distances from the mean so far
    for value in values:
        count += 1
        before = value - mean
        mean += before / count
        # One distance from the old mean and one from the new: the sum stays exact, and never negative.
        squares += before * (value - mean)
    if count < 2:
        return None
    return round(squares / count, 2)
