import numpy as np


def pca(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return scores (n, k), components (k, d) and explained variance (k,), largest first."""
    raise NotImplementedError
