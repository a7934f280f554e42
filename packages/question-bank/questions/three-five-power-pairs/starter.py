def power_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return the sorted pairs (a, b), 0 <= a, b <= n, with low <= 3**a * 5**b <= high."""
    raise NotImplementedError
