import numpy as np


def weighted_row_stats(X, w):
    if np.ndim(X) != 2 or np.ndim(w) != 1 or X.shape[1] != w.shape[0]:
        raise ValueError("shapes")
    if (w < 0).any():
        raise ValueError("negative weight")
    table, weights = X.astype(float), w.astype(float)
    if not weights.any():
        nothing = np.full(X.shape[0], float("nan"))
        return nothing, nothing.copy()
    means = np.average(table, axis=1, weights=weights)
    spread = np.square(table.T - means).T
    return means, np.average(spread, axis=1, weights=weights)
