"""Gaps in a list filled with the last value before them."""


def fill_none(values: list[int | None]) -> list[int]:
    """Return a copy of values in which each None is the last value before it, or 0."""
    filled: list[int] = []
    last = 0
    for place, value in enumerate(values):
        if value is None:
            value = values[place - 1] if place else last
        filled.append(last if value is None else value)
    return filled
