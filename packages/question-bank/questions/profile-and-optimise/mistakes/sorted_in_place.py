def count_pairs_with_sum(values: list[int], target: int) -> int:
    """Return the number of index pairs i < j with values[i] + values[j] == target.

    Values and target have to be plain integers, or TypeError is raised.
    """
    if type(target) is not int:
        raise TypeError(f"target must be an int, got {type(target).__name__}")
    if any(type(value) is not int for value in values):
        raise TypeError("values must be ints")
    ordered = values
    ordered.sort()
    left, right = 0, len(ordered) - 1
    pairs = 0
    while left < right:
        total = ordered[left] + ordered[right]
        if total < target:
            left += 1
        elif total > target:
            right -= 1
        elif ordered[left] == ordered[right]:
            size = right - left + 1
            return pairs + size * (size - 1) // 2
        else:
            low, high = ordered[left], ordered[right]
            lows = highs = 0
            while left < len(ordered) and ordered[left] == low:
                lows, left = lows + 1, left + 1
            while right >= 0 and ordered[right] == high:
                highs, right = highs + 1, right - 1
            pairs += lows * highs
    return pairs
