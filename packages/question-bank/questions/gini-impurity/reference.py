"""Gini impurity of a node and of a split, for labels of any hashable type."""

from collections import Counter
from collections.abc import Sequence


def gini(labels: Sequence) -> float:
    """Return the Gini impurity of a node with these class labels."""
    counts = Counter(labels)
    if None in counts:
        raise ValueError("a label is None")
    if not counts:
        return 0.0
    return 1.0 - sum((count / len(labels)) ** 2 for count in counts.values())


def split_gini(left: Sequence, right: Sequence) -> float:
    """Return the impurity of a split: the mean of both sides, weighted by their sizes."""
    impurities = gini(left), gini(right)
    total = len(left) + len(right)
    if total == 0:
        return 0.0
    return (len(left) * impurities[0] + len(right) * impurities[1]) / total
