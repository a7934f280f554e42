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
        # Codes in sort order let labels of any type be counted.
        self._classes, self._codes = np.unique(np.asarray(y), return_inverse=True)
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
        n_queries, n_classes = len(queries), len(self._classes)
        cells = np.arange(n_queries)[:, None] * n_classes + self._codes[nearest]
        votes = np.bincount(cells.ravel(), minlength=n_queries * n_classes)
        # argmax takes the first maximum, hence the smallest of the tied labels.
        return self._classes[votes.reshape(n_queries, n_classes).argmax(axis=1)]

    def _nearest(self, queries: np.ndarray) -> np.ndarray:
        """Return the indices of the k nearest rows of each query, shape (m, k)."""
        rows = self._rows
        squared = (
            (queries**2).sum(axis=1)[:, None] - 2.0 * (queries @ rows.T) + (rows**2).sum(axis=1)
        )
        # A stable sort keeps rows at equal distance in training order.
        return np.argsort(squared, axis=1)[:, : self.k]
