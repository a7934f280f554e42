from collections.abc import Iterable


def variance(values: Iterable[float]) -> float | None:
    """Return the sample variance rounded to 2 decimals, None for fewer than two values."""
    count = 0
    total = 0.0
    for value in values:
        count += 1
        total += value
    if count < 2:
        return None
    mean = total / count
    return round(sum((value - mean) ** 2 for value in values) / (count - 1), 2)
