import numpy as np


def knn(X: np.ndarray, Q: np.ndarray, k: int) -> np.ndarray:
    """Return indices of the k nearest rows of X for each row of Q."""
    squared = (Q**2).sum(axis=1)[:, None] + (X**2).sum(axis=1) - 2 * Q @ X.T
    return np.argpartition(squared, k - 1, axis=1)[:, :k]
