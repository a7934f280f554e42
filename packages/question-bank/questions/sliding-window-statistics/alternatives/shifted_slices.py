import numpy as np


def window_stats(x, k):
    """Go through the k places of a window, for all windows at once."""
    if not k >= 1:
        raise ValueError("a window holds at least one value")
    count = max(len(x) - k + 1, 0)
    total = np.zeros(count)
    highest = np.full(count, -np.inf)
    for place in range(k if count else 0):
        shifted = x[place : place + count].astype(float)
        total += shifted
        highest = np.maximum(highest, shifted)
    return total / k, highest
