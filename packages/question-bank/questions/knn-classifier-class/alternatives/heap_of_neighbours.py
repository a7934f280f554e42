import heapq
import math


class KNNClassifier:
    def __init__(self, k=3):
        if k < 1:
            raise ValueError("k must be positive")
        self.k = k
        self.examples = None

    def fit(self, X, y):
        if self.k > len(X):
            raise ValueError("k is larger than the training set")
        self.examples = [(list(row), label) for row, label in zip(X, y)]
        return self

    def predict(self, X):
        if self.examples is None:
            raise RuntimeError("not fitted yet")
        if X.shape[1] != len(self.examples[0][0]):
            raise ValueError("wrong number of features")
        return [self._vote(query) for query in X]

    def _vote(self, query):
        keyed = [
            (math.dist(query, row), position) for position, (row, _) in enumerate(self.examples)
        ]
        labels = [self.examples[position][1] for _, position in heapq.nsmallest(self.k, keyed)]
        tally = {}
        for label in labels:
            tally[label] = tally.get(label, 0) + 1
        most = max(tally.values())
        return min(label for label, count in tally.items() if count == most)
