import numpy as np


class DecisionTree:
    def __init__(self, max_depth=None, min_samples_split=2):
        self.max_depth = float("inf") if max_depth is None else max_depth
        self.min_samples_split = min_samples_split
        self.tree = None

    def fit(self, X, y):
        X = np.asarray(X)
        y = [value.item() if hasattr(value, "item") else value for value in y]
        if len(X) == 0 or len(X) != len(y):
            raise ValueError("bad shapes")
        self.d = X.shape[1]
        self.tree = self._build([([float(v) for v in row], label) for row, label in zip(X, y)], 0)
        self.depth = self._depth(self.tree)
        return self

    def _build(self, data, level):
        counts = self._counts(data)
        leaf = min(counts, key=lambda label: (-counts[label], label))
        if level >= self.max_depth or len(data) < self.min_samples_split:
            return {"leaf": leaf}
        best_gain, best = 0.0, None
        for j in range(self.d):
            values = sorted({row[j] for row, _ in data})
            for low, high in zip(values, values[1:]):
                t = (low + high) / 2
                left = [item for item in data if item[0][j] <= t]
                right = [item for item in data if item[0][j] > t]
                n = len(data)
                gain = (
                    self._gini(counts, n)
                    - len(left) / n * self._gini(self._counts(left), len(left))
                    - len(right) / n * self._gini(self._counts(right), len(right))
                )
                if gain > best_gain + 1e-12:
                    best_gain, best = gain, (j, t, left, right)
        if best is None:
            return {"leaf": leaf}
        j, t, left, right = best
        return {
            "feature": j,
            "threshold": t,
            "left": self._build(left, level + 1),
            "right": self._build(right, level + 1),
        }

    @staticmethod
    def _counts(data):
        counts = {}
        for _, label in data:
            counts[label] = counts.get(label, 0) + 1
        return counts

    @staticmethod
    def _gini(counts, n):
        return 1 - sum((count / n) ** 2 for count in counts.values())

    def _depth(self, node):
        if "leaf" in node:
            return 0
        return 1 + max(self._depth(node["left"]), self._depth(node["right"]))

    def predict(self, X):
        if self.tree is None:
            raise RuntimeError("fit first")
        if X.shape[1] != self.d:
            raise ValueError("wrong number of features")
        result = []
        for row in X:
            node = self.tree
            while "leaf" not in node:
                side = "left" if row[node["feature"]] <= node["threshold"] else "right"
                node = node[side]
            result.append(node["leaf"])
        return result
