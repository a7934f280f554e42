def power_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return the sorted pairs (a, b), 0 <= a, b <= n, with low <= 3**a * 5**b <= high."""
    if n < 0:
        raise ValueError("n must not be negative")
    low = max(low, 1)
    if low > high:
        return []

    fives = [1]
    while len(fives) <= n and fives[-1] * 5 <= high:
        fives.append(fives[-1] * 5)

    # As a grows, both ends of the range of b only move down.
    start = stop = len(fives)
    pairs = []
    three = 1
    for a in range(n + 1):
        if three > high:
            break
        while stop > 0 and three * fives[stop - 1] > high:
            stop -= 1
        while start > 0 and three * fives[start - 1] >= low:
            start -= 1
        for b in range(start, stop):
            pairs.append((a, b))
        three *= 3
    return pairs
