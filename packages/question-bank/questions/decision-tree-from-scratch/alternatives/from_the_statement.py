from collections.abc import Sequence

import numpy as np

TOLERANCE = 1e-12


class DecisionTree:
    """A classification tree with binary splits on numeric features."""

    def __init__(self, max_depth: int | None = None, min_samples_split: int = 2):
        self.max_depth = max_depth
        self.min_samples_split = min_samples_split

    def fit(self, X: np.ndarray, y: Sequence) -> "DecisionTree":
        """Grow the tree and set depth, the number of splits on the longest path."""
        X = np.asarray(X, dtype=float)
        if X.ndim != 2 or len(X) == 0:
            raise ValueError("X must have the shape (n, d) with at least one row")
        labels = y.tolist() if isinstance(y, np.ndarray) else list(y)
        if len(labels) != len(X):
            raise ValueError("X and y must have the same length")
        if any(isinstance(label, list) for label in labels):
            raise ValueError("y must be one-dimensional")

        classes = sorted(set(labels))
        number = {label: i for i, label in enumerate(classes)}
        one_hot = np.zeros((len(X), len(classes)))
        one_hot[np.arange(len(X)), [number[label] for label in labels]] = 1.0

        # A work list instead of recursion: an unlimited tree may be very deep.
        root: dict = {}
        depth = 0
        todo = [(root, np.arange(len(X)), 0)]
        while todo:
            node, rows, level = todo.pop()
            depth = max(depth, level)
            # argmax takes the first, so the smallest label of a tie
            node["label"] = classes[int(one_hot[rows].sum(axis=0).argmax())]
            if len(rows) < self.min_samples_split or level == self.max_depth:
                continue
            split = self._best_split(X[rows], one_hot[rows])
            if split is None:
                continue
            feature, threshold = split
            goes_left = X[rows, feature] <= threshold
            node["feature"], node["threshold"] = feature, threshold
            node["left"], node["right"] = {}, {}
            todo.append((node["left"], rows[goes_left], level + 1))
            todo.append((node["right"], rows[~goes_left], level + 1))

        self.depth = depth
        self._root = root
        self._n_features = X.shape[1]
        return self

    @staticmethod
    def _best_split(X: np.ndarray, one_hot: np.ndarray) -> tuple[int, float] | None:
        """Return feature and threshold of the split with the largest gain, or None."""
        n = len(X)
        total = one_hot.sum(axis=0)
        impurity = 1.0 - ((total / n) ** 2).sum()
        if impurity == 0.0:
            return None

        candidates = []  # (feature, gains, thresholds), thresholds ascending
        best_gain = TOLERANCE
        for feature in range(X.shape[1]):
            order = np.argsort(X[:, feature], kind="stable")
            values = X[order, feature]
            last = np.flatnonzero(values[:-1] < values[1:])  # last row that goes left
            if len(last) == 0:
                continue
            left = np.cumsum(one_hot[order], axis=0)[last]
            right = total - left
            n_left = last + 1.0
            n_right = n - n_left
            gini_left = 1.0 - ((left / n_left[:, None]) ** 2).sum(axis=1)
            gini_right = 1.0 - ((right / n_right[:, None]) ** 2).sum(axis=1)
            gains = impurity - n_left / n * gini_left - n_right / n * gini_right
            low, high = values[last], values[last + 1]
            middle = low * 0.5 + high * 0.5
            # Between adjacent floats the middle may be rounded up to the upper one.
            thresholds = np.where((middle >= high) | (middle < low), low, middle)
            candidates.append((feature, gains, thresholds))
            best_gain = max(best_gain, gains.max())

        if best_gain <= TOLERANCE:
            return None
        for feature, gains, thresholds in candidates:
            good = np.flatnonzero((gains > best_gain - TOLERANCE) & (gains > TOLERANCE))
            if len(good):
                return feature, float(thresholds[good[0]])
        return None

    def predict(self, X: np.ndarray) -> Sequence:
        """Return one label for each row of X."""
        if not hasattr(self, "_root"):
            raise RuntimeError("call fit before predict")
        X = np.asarray(X, dtype=float)
        if X.ndim != 2 or X.shape[1] != self._n_features:
            raise ValueError(f"X must have the shape (m, {self._n_features})")
        result = [None] * len(X)
        todo = [(self._root, np.arange(len(X)))]
        while todo:
            node, rows = todo.pop()
            if "feature" not in node:
                for row in rows.tolist():
                    result[row] = node["label"]
                continue
            goes_left = X[rows, node["feature"]] <= node["threshold"]
            todo.append((node["left"], rows[goes_left]))
            todo.append((node["right"], rows[~goes_left]))
        return result
