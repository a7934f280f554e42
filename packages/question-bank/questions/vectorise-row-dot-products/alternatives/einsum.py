import numpy as np


def linear_scores(X, w, bias=0.0):
    table, weights = np.array(X, dtype=float), np.array(w, dtype=float)
    if table.ndim != 2 or weights.ndim != 1:
        raise ValueError("X needs two dimensions and w one")
    if table.shape[1] != len(weights):
        raise ValueError("one weight per feature is needed")
    scores = np.full(len(table), float(bias))
    scores += np.einsum("ij,j->i", table, weights)
    return scores
