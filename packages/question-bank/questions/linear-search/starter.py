from collections.abc import Sequence


def find(items: Sequence, target) -> int:
    """Return the first position of target in items, -1 where there is none."""
    raise NotImplementedError


def find_all(items: Sequence, target) -> list[int]:
    """Return all positions of target in items, in ascending order."""
    raise NotImplementedError
