import numpy as np


def one_hot(labels, n_classes=None):
    """Set the ones of a table of zeros, row by row."""
    if len(labels.shape) > 1 or labels.shape == ():
        raise ValueError("one dimension, please")
    ids = []
    for label in labels.tolist():
        if label != label or int(label) != label or label < 0:
            raise ValueError(f"{label} is no class id")
        ids.append(int(label))
    if n_classes is None:
        n_classes = max(ids, default=-1) + 1
    table = np.zeros((len(ids), n_classes), dtype=np.uint8)
    for row, label in enumerate(ids):
        if label >= n_classes:
            raise ValueError(f"{label} is out of range")
        table[row, label] = 1
    return table
