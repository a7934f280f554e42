import numpy as np


def roc_auc(y_true: np.ndarray, scores: np.ndarray) -> float:
    """Return the area under the ROC curve; ties count half."""
    labels = np.asarray(y_true)
    values = np.asarray(scores)
    if values.dtype == object:
        values = values.astype(float)
    if labels.shape != values.shape:
        raise ValueError("labels and scores differ in length")
    if not ((labels == 0) | (labels == 1)).all():
        raise ValueError("labels must be 0 or 1")
    if np.isnan(values).any():
        raise ValueError("a score is NaN")

    positive = labels == 1
    p = int(positive.sum())
    n = len(values) - p
    if p == 0 or n == 0:
        return float("nan")

    _, group, sizes = np.unique(values, return_inverse=True, return_counts=True)
    last_rank = np.cumsum(sizes)
    mean_rank = last_rank - (sizes - 1) / 2
    rank_sum = float(mean_rank[group][positive].sum())
    return (rank_sum - p * (p + 1) / 2) / (p * n)
