import numpy as np


def top_k(X, k):
    """Pick the largest entry of every row, cross it out, and pick again."""
    if k < 0:
        raise ValueError("k")
    count = min(k, X.shape[1])
    everywhere = np.arange(X.shape[0])
    values = np.zeros((X.shape[0], count))
    indices = np.zeros((X.shape[0], count), dtype=int)
    taken = np.zeros(X.shape, dtype=bool)
    for place in range(count):
        # 3 classes of entries: numbers above -inf, then -inf, then NaN.
        numbers = np.where(taken | np.isnan(X), -np.inf, X)
        best = numbers.argmax(axis=1)
        only_low = numbers.max(axis=1) == -np.inf
        minus = ~taken & (X == -np.inf)
        rest = ~taken
        best = np.where(only_low & minus.any(axis=1), minus.argmax(axis=1), best)
        best = np.where(only_low & ~minus.any(axis=1), rest.argmax(axis=1), best)
        taken[everywhere, best] = True
        indices[:, place] = best
        values[:, place] = X[everywhere, best]
    return values, indices
