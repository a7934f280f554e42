def fib(n: int) -> int:
    """Return the n-th Fibonacci number, fib(0) = 0 and fib(1) = 1."""
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError("n must be an int")
    if n < 0:
        raise ValueError("n must not be negative")
    current, following = 0, 1
    for _ in range(n):
        current, following = following, current + following
    return current
