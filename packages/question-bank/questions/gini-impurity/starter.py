from collections.abc import Sequence


def gini(labels: Sequence) -> float:
    """Return the Gini impurity of a node with these class labels."""
    raise NotImplementedError


def split_gini(left: Sequence, right: Sequence) -> float:
    """Return the impurity of a split: the mean of both sides, weighted by their sizes."""
    raise NotImplementedError
