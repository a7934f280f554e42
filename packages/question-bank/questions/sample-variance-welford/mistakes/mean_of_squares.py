from collections.abc import Iterable


def variance(values: Iterable[float]) -> float | None:
    """Return the sample variance rounded to 2 decimals, None for fewer than two values."""
    count = 0
    total = 0.0
    squares = 0.0
    for value in values:
        count += 1
        total += value
        squares += value * value
    if count < 2:
        return None
    return round(max(squares - total * total / count, 0.0) / (count - 1), 2)
