from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# Gains that differ by no more than rounding are equal.
TOLERANCE = 1e-12


@dataclass
class _Node:
    """A leaf, or with a feature a split whose left side takes values up to the threshold."""

    code: int
    feature: int | None = None
    threshold: float = 0.0
    left: "_Node | None" = None
    right: "_Node | None" = None

    def depth(self) -> int:
        return 0 if self.feature is None else 1 + max(self.left.depth(), self.right.depth())


class DecisionTree:
    """A classification tree with binary splits on numeric features."""

    def __init__(self, max_depth: int | None = None, min_samples_split: int = 2):
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split
        self._root: _Node | None = None

    def fit(self, X: np.ndarray, y: Sequence) -> "DecisionTree":
        """Grow the tree and set depth, the number of splits on the longest path."""
        rows = np.asarray(X, dtype=np.float64)
        labels = np.asarray(y)
        if rows.ndim != 2 or len(rows) == 0 or len(rows) != len(labels):
            raise ValueError("X must have shape (n, d) with n > 0, and y n labels")
        self._classes, codes = np.unique(labels, return_inverse=True)
        self._n_features = rows.shape[1]
        self._root = self._grow(rows, np.eye(len(self._classes))[codes], 0)
        self.depth = self._root.depth()
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return one label for each row of X."""
        if self._root is None:
            raise RuntimeError("call fit before predict")
        rows = np.asarray(X, dtype=np.float64)
        if rows.ndim != 2 or rows.shape[1] != self._n_features:
            raise ValueError(f"expected {self._n_features} features")
        codes = np.zeros(len(rows), dtype=int)
        waiting = [(self._root, np.arange(len(rows)))]
        while waiting:
            node, chosen = waiting.pop()
            if node.feature is None:
                codes[chosen] = node.code
                continue
            goes_left = rows[chosen, node.feature] <= node.threshold
            waiting += [(node.left, chosen[goes_left]), (node.right, chosen[~goes_left])]
        return self._classes[codes]

    def _grow(self, rows: np.ndarray, one_hot: np.ndarray, depth: int) -> _Node:
        # The first maximum is the smallest of the tied labels.
        node = _Node(code=int(one_hot.sum(axis=0).argmax()))
        if depth == self.max_depth or len(rows) <= max(1, self.min_samples_split):
            return node
        split = _best_split(rows, one_hot)
        if split is None:
            return node
        node.feature, node.threshold = split
        goes_left = rows[:, node.feature] <= node.threshold
        node.left = self._grow(rows[goes_left], one_hot[goes_left], depth + 1)
        node.right = self._grow(rows[~goes_left], one_hot[~goes_left], depth + 1)
        return node


def _gini(counts: np.ndarray) -> np.ndarray:
    """Return the impurity of nodes whose class counts lie along the last axis."""
    return 1.0 - ((counts / counts.sum(axis=-1, keepdims=True)) ** 2).sum(axis=-1)


def _best_split(rows: np.ndarray, one_hot: np.ndarray) -> tuple[int, float] | None:
    """Return feature and threshold of the split with the largest gain, None if there is no gain."""
    order = rows.argsort(axis=0, kind="stable")
    values = np.take_along_axis(rows, order, axis=0)
    # Counts on the left of a split after each sorted row, for all features at once: (n - 1, d, c).
    left = one_hot[order].cumsum(axis=0)[:-1]
    total = one_hot.sum(axis=0)
    right = total - left
    share = np.arange(1, len(rows))[:, None] / len(rows)
    gains = _gini(total) - share * _gini(left) - (1.0 - share) * _gini(right)
    gains[values[1:] == values[:-1]] = -np.inf
    best = gains.max()
    if best <= TOLERANCE:
        return None
    # Transposed, the first hit is the lowest feature and of that the lowest threshold.
    feature, place = np.argwhere(gains.T >= best - TOLERANCE)[0]
    return int(feature), float((values[place, feature] + values[place + 1, feature]) / 2)
