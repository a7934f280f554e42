from collections.abc import Iterable


def variance(values: Iterable[float]) -> float | None:
    """Return the sample variance rounded to 2 decimals, None for fewer than two values."""
    kept = [float(value) for value in values]
    if len(kept) < 2:
        return None
    mean = sum(kept) / len(kept)
    return round(sum((value - mean) ** 2 for value in kept) / (len(kept) - 1), 2)
