import numpy as np


def linear_scores(X: np.ndarray, w: np.ndarray, bias: float = 0.0) -> np.ndarray:
    """Return the float64 score of each row of X: its dot product with w, plus bias."""
    raise NotImplementedError
