"""Gaps in a list filled with the last value before them."""


def fill_none(values: list[int | None]) -> list[int]:
    """Return a copy of values in which each None is the last value before it, or 0."""
    last = 0
    for place, value in enumerate(values):
        if value is not None:
            last = value
        values[place] = last
    return values
