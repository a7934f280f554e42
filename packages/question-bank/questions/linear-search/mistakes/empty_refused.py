"""Linear search by equality."""

from collections.abc import Sequence
from typing import Any


def find(items: Sequence[Any], target: Any) -> int:
    """Return the first position of target in items, -1 where there is none."""
    if len(items) == 0:
        raise ValueError("items must not be empty")
    for position, item in enumerate(items):
        if item == target:
            return position
    return -1


def find_all(items: Sequence[Any], target: Any) -> list[int]:
    """Return all positions of target in items, in ascending order."""
    return [position for position, item in enumerate(items) if item == target]
