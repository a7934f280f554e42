from collections.abc import Sequence


def gini(labels: Sequence) -> float:
    """Return the Gini impurity of a node with these class labels."""
    counts: dict = {}
    for label in labels:
        if label is None:
            raise ValueError("None is no label")
        counts[label] = counts.get(label, 0) + 1

    n = len(labels)
    if n == 0:
        return 0.0
    same = 0
    for count in counts.values():
        same += count * count
    return (n * n - same) / (n * n)


def split_gini(left: Sequence, right: Sequence) -> float:
    """Return the impurity of a split: the mean of both sides, weighted by their sizes."""
    left_impurity = gini(left)
    right_impurity = gini(right)
    n = len(left) + len(right)
    if n == 0:
        return 0.0
    return (len(left) * left_impurity + len(right) * right_impurity) / n
