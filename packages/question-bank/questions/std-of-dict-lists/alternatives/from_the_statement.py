import math


def deviations(items: list[dict], ddof: int = 0) -> dict[str, float | None]:
    """Return the standard deviation of each named list, None where there are too few values."""
    result: dict[str, float | None] = {}
    for item in items:
        name = item["key"]
        values = item["values"]
        if name in result:
            raise ValueError(f"duplicate name: {name!r}")
        n = len(values)
        if n == 0 or n <= ddof:
            result[name] = None
            continue
        # n times the sum of squared deviations; exact, since the values are integers
        total = sum(values)
        spread = n * sum(value * value for value in values) - total * total
        result[name] = round(math.sqrt(spread / (n * (n - ddof))), 2)
    return result
