def fib(n: int) -> int:
    """Return the n-th Fibonacci number, fib(0) = 0 and fib(1) = 1."""
    raise NotImplementedError
