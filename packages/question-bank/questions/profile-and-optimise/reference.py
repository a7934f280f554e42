"""Pairs with a given sum, counted in one pass."""

from collections import defaultdict


def count_pairs_with_sum(values: list[int], target: int) -> int:
    """Return the number of index pairs i < j with values[i] + values[j] == target.

    Values and target have to be plain integers, or TypeError is raised.
    """
    if type(target) is not int:
        raise TypeError(f"target must be an int, got {type(target).__name__}")
    seen: defaultdict[int, int] = defaultdict(int)
    pairs = 0
    for value in values:
        # A boolean is an instance of int, so its type has to be compared.
        if type(value) is not int:
            raise TypeError(f"values must be ints, got {type(value).__name__}")
        # Only what stands before: each pair is found once, and no value with itself.
        if (missing := target - value) in seen:
            pairs += seen[missing]
        seen[value] += 1
    return pairs
