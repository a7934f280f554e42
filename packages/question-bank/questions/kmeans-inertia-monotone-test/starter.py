import numpy as np


def inertia_trace(X: np.ndarray, init: np.ndarray, max_iter: int = 100) -> list[float]:
    """Return the k-means objective after each assignment and after each update."""
    raise NotImplementedError
