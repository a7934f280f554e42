"""k-nearest neighbours by brute force, one chunk of queries at a time."""

from collections.abc import Sequence

import numpy as np


class KNN:
    """Classifier that asks the k nearest training rows."""

    def __init__(self, k: int = 5, chunk: int = 1024):
        if k < 1:
            raise ValueError(f"k must be at least 1, got {k}")
        self.k = k
        self.chunk = chunk
        self._rows: np.ndarray | None = None

    def fit(self, X: np.ndarray, y: Sequence) -> "KNN":
        """Keep the training rows and their labels."""
        if self.k > len(X):
            raise ValueError(f"k is {self.k}, but there are only {len(X)} rows")
        self._rows = np.array(X, dtype=float)
        self._squares = (self._rows**2).sum(axis=1)
        # Votes are counted by number, so that labels may be anything that can be sorted.
        self._labels, self._codes = np.unique(np.asarray(y), return_inverse=True)
        return self

    def kneighbors(self, Q: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return distances and indices of the k nearest rows of each query, nearest first."""
        if self._rows is None:
            raise RuntimeError("call fit first")
        queries = np.asarray(Q, dtype=float)
        distances = np.empty((len(queries), self.k))
        indices = np.empty((len(queries), self.k), dtype=int)
        for start in range(0, len(queries), self.chunk):
            part = slice(start, start + self.chunk)
            squared = self._squared_distances(queries[part])
            nearest = np.argpartition(squared, self.k - 1, axis=1)[:, : self.k]
            order = np.argsort(np.take_along_axis(squared, nearest, axis=1), axis=1)
            nearest = np.take_along_axis(nearest, order, axis=1)
            indices[part] = nearest
            distances[part] = np.sqrt(np.take_along_axis(squared, nearest, axis=1))
        return distances, indices

    def _squared_distances(self, queries: np.ndarray) -> np.ndarray:
        squared = (queries**2).sum(axis=1)[:, None] + self._squares
        squared -= 2.0 * queries @ self._rows.T
        return np.maximum(squared, 0.0, out=squared)

    def predict(self, Q: np.ndarray) -> np.ndarray:
        """Return the label that wins the vote of the k nearest rows of each query."""
        neighbours = self.kneighbors(Q)[1]
        votes = self._codes[neighbours]
        counts = np.zeros((len(votes), len(self._labels)), dtype=int)
        np.add.at(counts, (np.arange(len(votes))[:, None], votes), 1)
        # How many votes the class of each neighbour has; argmax takes the first, the nearest.
        support = np.take_along_axis(counts, votes, axis=1)
        winners = np.take_along_axis(votes, support.argmax(axis=1)[:, None], axis=1)
        return self._labels[winners[:, 0]]
