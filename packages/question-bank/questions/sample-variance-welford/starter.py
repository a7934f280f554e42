from collections.abc import Iterable


def variance(values: Iterable[float]) -> float | None:
    """Return the sample variance rounded to 2 decimals, None for fewer than two values."""
    raise NotImplementedError
