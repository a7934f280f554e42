def fill_none(values: list[int | None]) -> list[int]:
    """Return a copy of values in which each None is the last value before it, or 0."""
    filled = []
    last = 0
    for value in values:
        if value is not None:
            last = value
        filled.append(last)
    return filled
