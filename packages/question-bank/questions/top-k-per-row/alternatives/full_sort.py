import numpy as np


def top_k(X, k):
    if k < 0:
        raise ValueError("k must be at least 0")
    # A stable sort keeps the order of columns among equals, and puts NaN at the end.
    columns = np.argsort(-X, axis=1, kind="stable")[:, :k]
    return np.take_along_axis(X, columns, axis=1), columns
