import numpy as np


class KMeans:
    """k-means clustering that starts from k distinct rows of the data."""

    def __init__(self, k: int, random_state: int = 0):
        self.k = k
        self.random_state = random_state

    def fit(self, X: np.ndarray, n_iterations: int = 100) -> "KMeans":
        """Set centroids and n_iter; stop as soon as no centroid moves."""
        raise NotImplementedError

    def predict(self, x: np.ndarray) -> int | np.ndarray:
        """Return the index of the nearest centroid: an int for one point, an array for rows."""
        raise NotImplementedError
