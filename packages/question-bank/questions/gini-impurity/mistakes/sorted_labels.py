"""Gini impurity of a node and of a split, for labels of any hashable type."""

from collections.abc import Sequence
from itertools import groupby


def gini(labels: Sequence) -> float:
    """Return the Gini impurity of a node with these class labels."""
    if None in labels:
        raise ValueError("a label is None")
    if not labels:
        return 0.0
    sizes = [len(list(group)) for _, group in groupby(sorted(labels))]
    return 1.0 - sum((size / len(labels)) ** 2 for size in sizes)


def split_gini(left: Sequence, right: Sequence) -> float:
    """Return the impurity of a split: the mean of both sides, weighted by their sizes."""
    impurities = gini(left), gini(right)
    total = len(left) + len(right)
    if total == 0:
        return 0.0
    return (len(left) * impurities[0] + len(right) * impurities[1]) / total
