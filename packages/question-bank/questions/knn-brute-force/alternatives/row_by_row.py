from collections import Counter

import numpy as np


class KNN:
    """One query at a time, with differences instead of a matrix product."""

    def __init__(self, k=5, chunk=1024):
        self.k, self.chunk, self.X = k, chunk, None

    def fit(self, X, y):
        if not 1 <= self.k <= len(X):
            raise ValueError("k must be from 1 to n")
        self.X, self.y = np.asarray(X).astype(float), list(y)
        return self

    def kneighbors(self, Q):
        if self.X is None:
            raise RuntimeError("not fitted")
        near = np.zeros((len(Q), self.k), dtype=np.int64)
        far = np.zeros((len(Q), self.k))
        for i, q in enumerate(np.asarray(Q)):
            d = np.sqrt(((self.X - q) ** 2).sum(axis=1))
            near[i] = np.lexsort((np.arange(len(d)), d))[: self.k]
            far[i] = d[near[i]]
        return far, near

    def predict(self, Q):
        winners = []
        for row in self.kneighbors(Q)[1]:
            # most_common keeps the order of first appearance among equals.
            winners.append(Counter(self.y[i] for i in row).most_common(1)[0][0])
        return winners
