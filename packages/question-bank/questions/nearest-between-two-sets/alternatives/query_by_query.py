import numpy as np


def nearest(Q, R, chunk=1024):
    """Compare one query after the other with all references."""
    if R.shape[0] < 1:
        raise ValueError("nothing to choose from")
    if Q.shape[1] != R.shape[1]:
        raise ValueError("the points live in different spaces")
    indices = np.zeros(len(Q), dtype=int)
    distances = np.zeros(len(Q))
    for place, query in enumerate(Q):
        squared = ((R - query) ** 2).sum(axis=1)
        best = int(squared.argmin())
        indices[place], distances[place] = best, squared[best] ** 0.5
    return indices, distances
