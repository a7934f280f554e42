def power_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return the sorted pairs (a, b), 0 <= a, b <= n, with low <= 3**a * 5**b <= high."""
    if n < 0:
        raise ValueError("n must not be negative")
    pairs = []
    for a in range(n + 1):
        for b in range(n + 1):
            if 3**a * 5**b > high:
                break
            if 3**a * 5**b >= low:
                pairs.append((a, b))
    return pairs
