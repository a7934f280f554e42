"""Two values of a dictionary exchanged."""

from typing import Any


def swap(d: dict[Any, Any], a: Any = "a", b: Any = "b") -> None:
    """Exchange the values of the keys a and b of d in place; KeyError where one is missing."""
    # Both values are read before one is stored, so a missing key leaves d as it was.
    if a == b:
        return
    d[a], d[b] = d[b], d[a]
