from collections.abc import Sequence

import numpy as np


class KNNClassifier:
    """Predict the most frequent label among the k nearest training rows."""

    def __init__(self, k: int = 3):
        self.k = k
        self._rows: np.ndarray | None = None

    def fit(self, X: np.ndarray, y: Sequence) -> "KNNClassifier":
        """Remember the training rows and their labels."""
        rows = np.array(X, dtype=np.float64)
        if not 1 <= self.k <= len(rows):
            raise ValueError(f"k must lie between 1 and {len(rows)}, got {self.k}")
        self._labels = np.asarray(y)
        self._rows = rows
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return one label for each row of X."""
        if self._rows is None:
            raise RuntimeError("call fit before predict")
        queries = np.asarray(X, dtype=np.float64)
        if queries.ndim != 2 or queries.shape[1] != self._rows.shape[1]:
            raise ValueError(f"expected {self._rows.shape[1]} features")
        nearest = self._nearest(queries)
        winners = [np.bincount(labels).argmax() for labels in self._labels[nearest]]
        return np.array(winners, dtype=int)

    def _nearest(self, queries: np.ndarray) -> np.ndarray:
        """Return the indices of the k nearest rows of each query, shape (m, k)."""
        rows = self._rows
        squared = (
            (queries**2).sum(axis=1)[:, None] - 2.0 * (queries @ rows.T) + (rows**2).sum(axis=1)
        )
        # A stable sort keeps rows at equal distance in training order.
        return np.argsort(squared, axis=1, kind="stable")[:, : self.k]
