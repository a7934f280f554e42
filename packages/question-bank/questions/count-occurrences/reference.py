"""Counting equal items by hand."""

from typing import Any


def count_occurrences(items: list[Any], target: Any) -> int:
    """Return how many items are equal to target."""
    found = 0
    for item in items:
        if item == target:
            found += 1
    return found
