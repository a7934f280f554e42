def count_pairs_with_sum(values: list[int], target: int) -> int:
    """Return the number of index pairs i < j with values[i] + values[j] == target."""
    pairs = 0
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if values[i] + values[j] == target:
                pairs += 1
    return pairs
