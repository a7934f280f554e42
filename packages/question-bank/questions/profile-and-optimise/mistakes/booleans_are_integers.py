from collections import defaultdict


def count_pairs_with_sum(values: list[int], target: int) -> int:
    """Return the number of index pairs i < j with values[i] + values[j] == target.

    Values and target have to be plain integers, or TypeError is raised.
    """
    if not isinstance(target, int):
        raise TypeError(f"target must be an int, got {type(target).__name__}")
    seen: defaultdict[int, int] = defaultdict(int)
    pairs = 0
    for value in values:
        if not isinstance(value, int):
            raise TypeError(f"values must be ints, got {type(value).__name__}")
        # Only what stands before: each pair is found once, and no value with itself.
        if (missing := target - value) in seen:
            pairs += seen[missing]
        seen[value] += 1
    return pairs
