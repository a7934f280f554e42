import numpy as np


def _squared_to(X: np.ndarray, centre: np.ndarray) -> np.ndarray:
    """Return the squared distance of each row of X to one centre."""
    return ((X - centre) ** 2).sum(axis=1)


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
        X = np.asarray(X, dtype=float)
        if X.ndim != 2:
            raise ValueError("X must have two dimensions")
        if self.k < 1:
            raise ValueError("k must be at least 1")
        if self.k > len(X):
            raise ValueError("k is larger than the number of points")
        if np.isnan(X).any():
            raise ValueError("X holds NaN")

        centers = self._starting_centres(X)
        labels = None
        n_iter = 0
        while n_iter < self.max_iter:
            n_iter += 1
            previous = labels
            labels = self._nearest(X, centers)
            centers = self._move(X, labels, centers)
            if previous is not None and np.array_equal(labels, previous):
                break

        self.centers = centers
        self.labels = labels
        self.inertia = float(((X - centers[labels]) ** 2).sum())
        self.n_iter = n_iter
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the index of the nearest centre for each row of X."""
        return self._nearest(np.asarray(X, dtype=float), self.centers)

    def _starting_centres(self, X: np.ndarray) -> np.ndarray:
        if not isinstance(self.init, str):
            centers = np.array(self.init, dtype=float)
            if centers.shape != (self.k, X.shape[1]):
                raise ValueError("init must have shape (k, d)")
            return centers
        if self.init != "kmeans++":
            raise ValueError(f"unknown init: {self.init!r}")

        rng = np.random.default_rng(self.random_state)
        n = len(X)
        centers = np.empty((self.k, X.shape[1]))
        centers[0] = X[rng.integers(n)]
        squared = _squared_to(X, centers[0])
        for j in range(1, self.k):
            total = squared.sum()
            if total > 0:
                chosen = rng.choice(n, p=squared / total)
            else:  # all points are centres already
                chosen = rng.integers(n)
            centers[j] = X[chosen]
            squared = np.minimum(squared, _squared_to(X, centers[j]))
        return centers

    @staticmethod
    def _nearest(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
        squared = np.empty((len(X), len(centers)))
        for j, centre in enumerate(centers):
            squared[:, j] = _squared_to(X, centre)
        return squared.argmin(axis=1)

    @staticmethod
    def _move(X: np.ndarray, labels: np.ndarray, centers: np.ndarray) -> np.ndarray:
        """Return the means of the clusters; an empty one goes to the farthest point."""
        moved = centers.copy()
        empty = []
        for j in range(len(centers)):
            members = X[labels == j]
            if len(members) == 0:
                empty.append(j)
            else:
                # Relative to one member, so that the mean of equal points is exact.
                moved[j] = members[0] + (members - members[0]).mean(axis=0)
        if empty:
            squared = ((X - moved[labels]) ** 2).sum(axis=1)
            for j in empty:
                moved[j] = X[squared.argmax()]
                squared = np.minimum(squared, _squared_to(X, moved[j]))
        return moved
