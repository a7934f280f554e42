from math import ceil, floor, log

ALLOWANCE = 1e-11


def power_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return the sorted pairs (a, b), 0 <= a, b <= n, with low <= 3**a * 5**b <= high."""
    if n < 0:
        raise ValueError("n must not be negative")
    if high < 1 or low > high:
        return []
    log_low, log_high = log(max(low, 1)), log(high)
    pairs = []
    for a in range(n + 1):
        first = ceil((log_low - a * log(3)) / log(5) - ALLOWANCE)
        last = floor((log_high - a * log(3)) / log(5) + ALLOWANCE)
        pairs.extend((a, b) for b in range(max(first, 0), min(last, n) + 1))
    return pairs
