from collections.abc import Sequence


def find(items: Sequence, target) -> int:
    """Return the first position of target in items, -1 where there is none."""
    for position in range(len(items)):
        if items[position] == target:
            return position
    return -1


def find_all(items: Sequence, target) -> list[int]:
    """Return all positions of target in items, in ascending order."""
    positions = []
    for position in range(len(items)):
        if items[position] == target:
            positions.append(position)
    return positions
