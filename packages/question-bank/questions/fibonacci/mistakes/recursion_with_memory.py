import sys

sys.setrecursionlimit(4000)


def fib(n: int) -> int:
    '''Return the n-th Fibonacci number, fib(0) = 0 and fib(1) = 1.'''
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"n must be an int, got {type(n).__name__}")
    if n < 0:
        raise ValueError(f"n must not be negative, got {n}")
    known = {0: 0, 1: 1}

    def find(k: int) -> int:
        if k not in known:
            known[k] = find(k - 1) + find(k - 2)
        return known[k]

    return find(n)
