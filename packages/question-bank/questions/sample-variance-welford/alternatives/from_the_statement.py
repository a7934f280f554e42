from collections.abc import Iterable


def variance(values: Iterable[float]) -> float | None:
    """Return the sample variance rounded to 2 decimals, None for fewer than two values."""
    n = 0
    origin = 0.0
    mean = 0.0  # of the differences from the first value
    squares = 0.0  # sum of squared deviations from the mean
    for value in values:
        if n == 0:
            origin = value
        n += 1
        x = value - origin
        delta = x - mean
        mean += delta / n
        squares += delta * (x - mean)
    if n < 2:
        return None
    return round(float(squares / (n - 1)), 2)
