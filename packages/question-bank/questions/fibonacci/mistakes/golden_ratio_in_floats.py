"""Fibonacci numbers, from the bottom up."""


def fib(n: int) -> int:
    """Return the n-th Fibonacci number, fib(0) = 0 and fib(1) = 1."""
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"n must be an int, got {type(n).__name__}")
    if n < 0:
        raise ValueError(f"n must not be negative, got {n}")
    root = 5**0.5
    return round(((1 + root) / 2) ** n / root)
