def gini(labels):
    """Counts in a plain dictionary, and the chance of drawing two unlike labels."""
    counts = {}
    for label in labels:
        if label is None:
            raise ValueError("None is no label")
        counts[label] = counts.get(label, 0) + 1
    n = len(labels)
    impurity = 0.0
    for count in counts.values():
        impurity += count / n * (1 - count / n)
    return impurity


def split_gini(left, right):
    result, n = 0.0, len(left) + len(right)
    for side in (left, right):
        impurity = gini(side)
        if n:
            result += len(side) / n * impurity
    return result
