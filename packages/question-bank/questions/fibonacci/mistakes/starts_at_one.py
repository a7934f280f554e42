"""Fibonacci numbers, from the bottom up."""


def fib(n: int) -> int:
    """Return the n-th Fibonacci number, fib(0) = 0 and fib(1) = 1."""
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"n must be an int, got {type(n).__name__}")
    if n < 0:
        raise ValueError(f"n must not be negative, got {n}")
    if n <= 2:
        return 1
    current, following = 0, 1
    for _ in range(n):
        current, following = following, current + following
    return current
