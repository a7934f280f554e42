import numpy as np
from sklearn.pipeline import Pipeline


def reduce_and_cluster(
    X: np.ndarray, k: int, variance: float = 0.9, random_state: int = 0
) -> tuple[np.ndarray, Pipeline]:
    """Return the cluster of each row of X, and the fitted pipeline that found it."""
    raise NotImplementedError
