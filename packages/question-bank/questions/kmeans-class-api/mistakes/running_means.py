import numpy as np


class KMeans:
    """k-means clustering that starts from k distinct rows of the data."""

    def __init__(self, k: int, random_state: int = 0):
        self.k = k
        self.random_state = random_state
        self.centroids: np.ndarray | None = None
        self.n_iter = 0

    def fit(self, X: np.ndarray, n_iterations: int = 100) -> "KMeans":
        """Set centroids and n_iter; stop as soon as no centroid moves."""
        points = np.asarray(X, dtype=np.float64)
        distinct = np.unique(points, axis=0)
        if not 1 <= self.k <= len(distinct):
            raise ValueError(f"k must lie between 1 and {len(distinct)}, got {self.k}")
        rng = np.random.default_rng(self.random_state)
        centroids = rng.choice(distinct, size=self.k, replace=False)
        self.n_iter = 0
        for self.n_iter in range(1, n_iterations + 1):
            before = centroids
            centroids = _means(points, _nearest(points, before), before)
            if np.array_equal(centroids, before):
                break
        self.centroids = centroids
        return self

    def predict(self, x: np.ndarray) -> int | np.ndarray:
        """Return the index of the nearest centroid: an int for one point, an array for rows."""
        if self.centroids is None:
            raise RuntimeError("call fit before predict")
        queries = np.asarray(x, dtype=np.float64)
        labels = _nearest(np.atleast_2d(queries), self.centroids)
        return int(labels[0]) if queries.ndim == 1 else labels


def _nearest(points: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    """Return the index of the nearest centroid of each point; argmin gives ties to the lower one."""
    squared = [((points - centroid) ** 2).sum(axis=1) for centroid in centroids]
    return np.argmin(squared, axis=0)


def _means(points: np.ndarray, labels: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    """Return the mean of each cluster; an empty one keeps its centroid."""
    moved = centroids.copy()
    for cluster in range(len(centroids)):
        members = points[labels == cluster]
        if len(members):
            moved[cluster] = (moved[cluster] + members.mean(axis=0)) / 2
    return moved
