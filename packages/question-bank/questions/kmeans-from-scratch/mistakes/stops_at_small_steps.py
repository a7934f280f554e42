import numpy as np


class KMeans:
    """k-means clustering with k-means++ seeding."""

    def __init__(
        self,
        k: int,
        init: str | np.ndarray = "kmeans++",
        max_iter: int = 300,
        random_state: int = 0,
    ):
        self.k = k
        self.init = init
        self.max_iter = max_iter
        self.random_state = random_state

    def fit(self, X: np.ndarray) -> "KMeans":
        """Set centers, labels, inertia and n_iter."""
        points = np.asarray(X, dtype=np.float64)
        self._validate(points)
        centers = self._first_centers(points)
        for self.n_iter in range(1, self.max_iter + 1):
            before = centers
            labels = _assign(points, centers)
            centers = _move(points, labels, centers)
            if np.linalg.norm(centers - before) < 0.05:
                break
        self.centers, self.labels = centers, labels
        self.inertia = float(((points - centers[labels]) ** 2).sum())
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the index of the nearest centre for each row of X."""
        return _assign(np.asarray(X, dtype=np.float64), self.centers)

    def _validate(self, points: np.ndarray) -> None:
        if points.ndim != 2:
            raise ValueError("X must be 2-D")
        if not 1 <= self.k <= len(points):
            raise ValueError(f"k must lie between 1 and {len(points)}, got {self.k}")
        if np.isnan(points).any():
            raise ValueError("X must not contain NaN")

    def _first_centers(self, points: np.ndarray) -> np.ndarray:
        if not isinstance(self.init, str):
            return np.array(self.init, dtype=np.float64)
        rng = np.random.default_rng(self.random_state)
        chosen = [int(rng.integers(len(points)))]
        nearest = ((points - points[chosen[0]]) ** 2).sum(axis=1)
        while len(chosen) < self.k:
            total = nearest.sum()
            # All points coincide with a centre: any of them is as good as another.
            weights = nearest / total if total > 0 else None
            chosen.append(int(rng.choice(len(points), p=weights)))
            nearest = np.minimum(nearest, ((points - points[chosen[-1]]) ** 2).sum(axis=1))
        return points[chosen]


def _squared_distances(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return the (n, k) squared distances, one column per centre to keep memory at n x d."""
    columns = [((points - center) ** 2).sum(axis=1) for center in centers]
    return np.stack(columns, axis=1)


def _assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    # argmin returns the first minimum, hence ties go to the lower index.
    return _squared_distances(points, centers).argmin(axis=1)


def _move(points: np.ndarray, labels: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return the means of the clusters, with empty clusters put on the worst served points."""
    moved = centers.copy()
    sizes = np.bincount(labels, minlength=len(centers))
    for cluster in np.flatnonzero(sizes):
        moved[cluster] = points[labels == cluster].mean(axis=0)
    misfit = ((points - moved[labels]) ** 2).sum(axis=1)
    for cluster in np.flatnonzero(sizes == 0):
        farthest = misfit.argmax()
        moved[cluster] = points[farthest]
        # The next empty cluster must not land on the same spot.
        misfit = np.minimum(misfit, ((points - points[farthest]) ** 2).sum(axis=1))
    return moved
