import numpy as np


def gini(y: np.ndarray) -> float:
    """Return the Gini impurity of labels."""
    if len(y) == 0:
        return 0.0
    p = np.bincount(y) / len(y)
    return 1.0 - float((p**2).sum())


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[int, float]:
    """Return feature and threshold with the smallest impurity."""
    best, best_score = (0, 0.0), np.inf
    for feature in range(X.shape[1]):
        for threshold in np.unique(X[:, feature]):
            left = X[:, feature] <= threshold
            score = left.mean() * gini(y[left]) + (~left).mean() * gini(y[~left])
            if score < best_score:
                best, best_score = (feature, float(threshold)), score
    return best
