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
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the index of the nearest centre for each row of X."""
        raise NotImplementedError
