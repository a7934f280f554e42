import math

import numpy as np


def private_mean(x, low, high, epsilon, seed=None):
    """A Laplace draw as the difference of two exponential ones."""
    n = len(x)
    if n < 1 or low >= high or epsilon <= 0:
        raise ValueError("bad arguments")
    total = 0.0
    for value in x:
        if math.isnan(value):
            raise ValueError("NaN")
        total += min(max(value, low), high)
    rng = np.random.Generator(np.random.PCG64(seed))
    up, down = rng.exponential((high - low) / (n * epsilon), size=2)
    return total / n + up - down
