"""The k-means objective after each half step of Lloyd's iteration."""

import numpy as np


def inertia_trace(X: np.ndarray, init: np.ndarray, max_iter: int = 100) -> list[float]:
    """Return the k-means objective after each assignment and after each update."""
    if len(init) > len(X):
        raise ValueError(f"{len(init)} centres for {len(X)} points")
    points = np.asarray(X, dtype=float)
    centers = np.array(init, dtype=float)

    trace: list[float] = []
    labels = None
    for _ in range(max_iter):
        before, labels = labels, np.array([np.argmin([np.sqrt(np.sum(np.square(point - center))) for center in centers]) for point in points])
        trace.append(_objective(points, centers, labels))
        if before is not None and np.array_equal(labels, before):
            break
        for label in range(len(centers)):
            members = points[labels == label]
            if len(members):
                centers[label] = members.mean(axis=0)
        trace.append(_objective(points, centers, labels))
    return trace


def _squared_distances(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """One row per centre, one column per point."""
    # By differences: |x|² - 2 x·c + |c|² loses its digits far from the origin.
    differences = [points - center for center in centers]
    return np.stack([np.einsum("ij,ij->i", part, part) for part in differences])


def _objective(points: np.ndarray, centers: np.ndarray, labels: np.ndarray) -> float:
    return float(((points - centers[labels]) ** 2).sum())
