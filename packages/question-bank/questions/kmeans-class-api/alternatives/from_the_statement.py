import numpy as np


def _nearest(rows: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    """Return the index of the nearest centroid for each row, the lower one on ties."""
    squared = np.empty((len(rows), len(centroids)))
    for j, centroid in enumerate(centroids):
        difference = rows - centroid
        squared[:, j] = (difference * difference).sum(axis=1)
    return squared.argmin(axis=1)


class KMeans:
    """k-means clustering that starts from k distinct rows of the data."""

    def __init__(self, k: int, random_state: int = 0):
        if k < 1:
            raise ValueError("k must be at least 1")
        self.k = k
        self.random_state = random_state

    def fit(self, X: np.ndarray, n_iterations: int = 100) -> "KMeans":
        """Set centroids and n_iter; stop as soon as no centroid moves."""
        if self.k < 1:
            raise ValueError("k must be at least 1")
        rows = np.array(X, dtype=float)
        distinct = np.unique(rows, axis=0)
        if self.k > len(distinct):
            raise ValueError(f"k is {self.k}, but there are only {len(distinct)} distinct rows")

        rng = np.random.default_rng(self.random_state)
        start = rng.choice(len(distinct), size=self.k, replace=False)
        centroids = distinct[start]
        done = 0
        while done < n_iterations:
            labels = _nearest(rows, centroids)
            moved = centroids.copy()
            for j in range(self.k):
                members = rows[labels == j]
                if len(members) > 0:
                    moved[j] = members.mean(axis=0)
            done += 1
            unchanged = np.array_equal(moved, centroids)
            centroids = moved
            if unchanged:
                break

        self.centroids = centroids
        self.n_iter = done
        return self

    def predict(self, x: np.ndarray) -> int | np.ndarray:
        """Return the index of the nearest centroid: an int for one point, an array for rows."""
        if not hasattr(self, "centroids"):
            raise RuntimeError("call fit before predict")
        points = np.asarray(x, dtype=float)
        if points.ndim == 1:
            return int(_nearest(points[np.newaxis, :], self.centroids)[0])
        return _nearest(points, self.centroids)
