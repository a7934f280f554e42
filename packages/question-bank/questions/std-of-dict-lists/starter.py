def deviations(items: list[dict], ddof: int = 0) -> dict[str, float | None]:
    """Return the standard deviation of each named list, None where there are too few values."""
    raise NotImplementedError
