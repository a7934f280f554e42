import numpy as np


def linear_scores(X: np.ndarray, w: np.ndarray, bias: float = 0.0) -> np.ndarray:
    return (X.astype(np.float64) * w.astype(np.float64)).sum(axis=1) + bias
