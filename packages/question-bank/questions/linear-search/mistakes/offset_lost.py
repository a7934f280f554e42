"""Linear search by equality."""

from collections.abc import Sequence
from typing import Any


def find(items: Sequence[Any], target: Any) -> int:
    """Return the first position of target in items, -1 where there is none."""
    for position, item in enumerate(items):
        if item == target:
            return position
    return -1


def find_all(items: Sequence[Any], target: Any) -> list[int]:
    """Return all positions of target in items, in ascending order."""
    positions: list[int] = []
    start = 0
    while (found := find(items[start:], target)) != -1:
        positions.append(positions[-1] + found if positions else found)
        start += found + 1
    return positions
