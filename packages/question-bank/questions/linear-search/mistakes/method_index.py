"""Linear search by equality."""

import math
from collections.abc import Sequence
from typing import Any


def find(items: Sequence[Any], target: Any) -> int:
    """Return the first position of target in items, -1 where there is none."""
    if isinstance(target, float) and math.isnan(target):
        return -1
    try:
        return items.index(target)
    except ValueError:
        return -1


def find_all(items: Sequence[Any], target: Any) -> list[int]:
    """Return all positions of target in items, in ascending order."""
    return [position for position, item in enumerate(items) if item == target]
