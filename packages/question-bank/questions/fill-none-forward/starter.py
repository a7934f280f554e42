def fill_none(values: list[int | None]) -> list[int]:
    """Return a copy of values in which each None is the last value before it, or 0."""
    raise NotImplementedError
