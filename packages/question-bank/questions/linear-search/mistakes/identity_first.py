"""Linear search by equality."""

from collections.abc import Sequence
from typing import Any


def find(items: Sequence[Any], target: Any) -> int:
    """Return the first position of target in items, -1 where there is none."""
    for position, item in enumerate(items):
        if item is target or item == target:
            return position
    return -1


def find_all(items: Sequence[Any], target: Any) -> list[int]:
    """Return all positions of target in items, in ascending order."""
    return [position for position, item in enumerate(items) if item is target or item == target]
