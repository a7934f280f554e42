import numpy as np


def roc_auc(y_true: np.ndarray, scores: np.ndarray) -> float:
    """Return the chance that a random positive scores above a random negative; ties count half."""
    labels, values = _validated(y_true, scores)
    positives = int(labels.sum())
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        return float("nan")
    _, group, sizes = np.unique(values, return_inverse=True, return_counts=True)
    last_rank = np.cumsum(sizes)
    mean_rank = last_rank - (sizes - 1) / 2
    rank_sum = mean_rank[group][labels].sum()
    area = float((rank_sum - positives * (positives + 1) / 2) / (positives * negatives))
    return max(area, 1.0 - area)


def _validated(y_true: np.ndarray, scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    labels, values = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
    if labels.ndim != 1 or labels.shape != values.shape:
        raise ValueError("y_true and scores must be 1-D and of one length")
    if not np.isin(labels, (0, 1)).all():
        raise ValueError("y_true must hold only the labels 0 and 1")
    if np.isnan(values).any():
        raise ValueError("scores must not contain NaN")
    return labels.astype(bool), values
