from collections.abc import Sequence

import numpy as np


class KNNClassifier:
    """Predict the most frequent label among the k nearest training rows."""

    def __init__(self, k: int = 3):
        self.k = k

    def fit(self, X: np.ndarray, y: Sequence) -> "KNNClassifier":
        """Remember the training rows and their labels."""
        rows = np.array(X, dtype=float)
        labels = y.tolist() if isinstance(y, np.ndarray) else list(y)
        if rows.ndim != 2:
            raise ValueError("X must have two dimensions")
        if len(labels) != len(rows):
            raise ValueError("X and y differ in length")
        if self.k < 1:
            raise ValueError("k must be at least 1")
        if self.k > len(rows):
            raise ValueError("k is larger than the number of training rows")

        classes = sorted(set(labels))
        code_of = {label: code for code, label in enumerate(classes)}
        self._rows = rows
        self._classes = classes
        self._codes = np.array([code_of[label] for label in labels], dtype=np.intp)
        return self

    def predict(self, X: np.ndarray) -> Sequence:
        """Return one label for each row of X."""
        if not hasattr(self, "_rows"):
            raise RuntimeError("predict before fit")
        queries = np.asarray(X, dtype=float)
        n, d = self._rows.shape
        if queries.ndim != 2 or queries.shape[1] != d:
            raise ValueError(f"queries need {d} features")
        m = len(queries)
        if m == 0:
            return []

        squared = np.zeros((m, n))
        for j in range(d):
            difference = queries[:, j, np.newaxis] - self._rows[np.newaxis, :, j]
            squared += difference * difference
        # A stable sort keeps rows at equal distance in training order.
        nearest = np.argsort(squared, axis=1, kind="stable")[:, : self.k]

        n_classes = len(self._classes)
        cells = np.arange(m)[:, np.newaxis] * n_classes + self._codes[nearest]
        votes = np.bincount(cells.ravel(), minlength=m * n_classes).reshape(m, n_classes)
        winners = votes.argmax(axis=1)  # the first of equal counts: classes are sorted
        return [self._classes[code] for code in winners]
