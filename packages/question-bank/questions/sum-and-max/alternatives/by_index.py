import math
from numbers import Real


def sum_and_max(numbers):
    result, best, i = 0.0, None, 0
    while i < len(numbers):
        x = numbers[i]
        if type(x) is bool or not isinstance(x, Real):
            raise TypeError(f"bad entry {x!r}")
        elif math.isnan(x):
            raise ValueError("NaN")
        best = x if i == 0 or best < x else best
        result = result + x
        i += 1
    return result, best
