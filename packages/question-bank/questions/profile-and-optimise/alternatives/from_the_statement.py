def count_pairs_with_sum(values: list[int], target: int) -> int:
    """Return the number of index pairs i < j with values[i] + values[j] == target."""
    if type(target) is not int:
        raise TypeError("target must be an int")
    for value in values:
        if type(value) is not int:
            raise TypeError("values must be ints")

    seen: dict[int, int] = {}
    pairs = 0
    for value in values:
        pairs += seen.get(target - value, 0)
        seen[value] = seen.get(value, 0) + 1
    return pairs
