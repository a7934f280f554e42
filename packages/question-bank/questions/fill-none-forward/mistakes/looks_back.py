"""Gaps in a list filled with the last value before them."""


def fill_none(values: list[int | None]) -> list[int]:
    """Return a copy of values in which each None is the last value before it, or 0."""
    filled: list[int] = []
    last = 0
    for place in range(len(values)):
        back = place
        while back >= 0 and values[back] is None:
            back -= 1
        filled.append(values[back] if back >= 0 else last)
    return filled
