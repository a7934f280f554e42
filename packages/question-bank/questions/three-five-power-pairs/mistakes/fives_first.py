from bisect import bisect_left, bisect_right


def power_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return the sorted pairs (a, b), 0 <= a, b <= n, with low <= 3**a * 5**b <= high.

    A negative n raises ValueError. The search takes O(n log n) comparisons, the output comes on top.
    """
    if n < 0:
        raise ValueError(f"n must not be negative, got {n}")
    fives = [1]
    for _ in range(n):
        fives.append(fives[-1] * 5)
    pairs: list[tuple[int, int]] = []
    three = 1
    for a in range(n + 1):
        if three > high:
            break
        # Whole numbers throughout: the smallest and the largest power of 5 that fit.
        first = bisect_left(fives, -(-low // three))
        last = bisect_right(fives, high // three)
        pairs.extend((a, b) for b in range(first, last))
        three *= 3
    return sorted(pairs, key=lambda pair: (pair[1], pair[0]))
