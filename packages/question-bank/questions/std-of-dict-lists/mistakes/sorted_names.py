"""Standard deviations of named lists, rounded, with the standard library only."""

import math


def deviations(items: list[dict], ddof: int = 0) -> dict[str, float | None]:
    """Return the standard deviation of each named list, None where there are too few values."""
    result: dict[str, float | None] = {}
    for item in items:
        name, values = item["key"], item["values"]
        if name in result:
            raise ValueError(f"the name {name!r} appears twice")
        result[name] = _deviation(values, ddof)
    return dict(sorted(result.items()))


def _deviation(values: list[int], ddof: int) -> float | None:
    if not values or len(values) <= ddof:
        return None
    mean = sum(values) / len(values)
    # Differences first: the squares of large values are too coarse to be subtracted.
    squares = sum((value - mean) ** 2 for value in values)
    return round(math.sqrt(squares / (len(values) - ddof)), 2)
