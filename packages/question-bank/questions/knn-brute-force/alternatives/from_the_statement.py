from collections import Counter
from collections.abc import Sequence

import numpy as np


class KNN:
    """Classifier that asks the k nearest training rows."""

    def __init__(self, k: int = 5, chunk: int = 1024):
        if k < 1:
            raise ValueError("k must be at least 1")
        self.k = k
        self.chunk = chunk
        self._rows: np.ndarray | None = None
        self._labels: list = []

    def fit(self, X: np.ndarray, y: Sequence) -> "KNN":
        """Keep the training rows and their labels."""
        rows = np.array(X, dtype=np.float64)
        labels = y.tolist() if isinstance(y, np.ndarray) else list(y)
        if len(rows) != len(labels):
            raise ValueError("X and y must have the same length")
        if self.k > len(rows):
            raise ValueError("k must not exceed the number of training rows")
        self._rows = rows
        self._labels = labels
        return self

    def _squared_distances(self, queries: np.ndarray) -> np.ndarray:
        # Feature by feature: exact for whole numbers, and no array of three dimensions.
        total = np.zeros((len(queries), len(self._rows)))
        for feature in range(self._rows.shape[1]):
            difference = np.subtract.outer(queries[:, feature], self._rows[:, feature])
            difference *= difference
            total += difference
            del difference
        return total

    def kneighbors(self, Q: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return distances and indices of the k nearest rows of each query, nearest first."""
        if self._rows is None:
            raise RuntimeError("call fit first")
        Q = np.asarray(Q)
        distances = np.empty((len(Q), self.k))
        indices = np.empty((len(Q), self.k), dtype=np.int64)
        for start in range(0, len(Q), self.chunk):
            queries = Q[start : start + self.chunk].astype(np.float64)
            stop = start + len(queries)
            squared = self._squared_distances(queries)
            order = np.argsort(squared, axis=1, kind="stable")[:, : self.k]
            indices[start:stop] = order
            distances[start:stop] = np.sqrt(np.take_along_axis(squared, order, axis=1))
            del squared, order
        return distances, indices

    def predict(self, Q: np.ndarray) -> Sequence:
        """Return the label that wins the vote of the k nearest rows of each query."""
        _, indices = self.kneighbors(Q)
        winners = []
        for row in indices.tolist():
            neighbours = [self._labels[index] for index in row]
            votes = Counter(neighbours)
            most = max(votes.values())
            for label in neighbours:
                if votes[label] == most:
                    winners.append(label)
                    break
        return winners
