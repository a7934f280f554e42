"""Counting equal items by hand."""

from typing import Any


def count_occurrences(items: list[Any], target: Any) -> int:
    """Return how many items are equal to target."""
    found = 0
    for place in range(len(items) - 1):
        if items[place] == target:
            found += 1
    return found
