"""Counting equal items by hand."""

from typing import Any


def count_occurrences(items: list[Any], target: Any) -> int:
    """Return how many items are equal to target."""
    counts: dict[Any, int] = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts.get(target, 0)
