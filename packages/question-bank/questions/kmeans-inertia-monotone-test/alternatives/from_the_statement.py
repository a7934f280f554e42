import numpy as np


def inertia_trace(X: np.ndarray, init: np.ndarray, max_iter: int = 100) -> list[float]:
    """Return the k-means objective after each assignment and after each update."""
    X = np.asarray(X, dtype=float)
    centres = np.array(init, dtype=float)
    k = len(centres)
    if k > len(X):
        raise ValueError("there are more centres than points")

    def objective(labels: np.ndarray) -> float:
        # Differences first: |x|^2 - 2xc + |c|^2 is inexact far from the origin.
        return float(((X - centres[labels]) ** 2).sum())

    trace: list[float] = []
    labels = None
    for _ in range(max_iter):
        distances = np.empty((len(X), k))
        for j in range(k):
            distances[:, j] = ((X - centres[j]) ** 2).sum(axis=1)
        new_labels = distances.argmin(axis=1)
        trace.append(objective(new_labels))
        if labels is not None and np.array_equal(labels, new_labels):
            break
        labels = new_labels

        for j in range(k):
            members = labels == j
            if members.any():
                centres[j] = X[members].mean(axis=0)
        trace.append(objective(labels))
    return trace
