import numpy as np


def linear_scores(X: np.ndarray, w: np.ndarray, bias: float = 0.0) -> np.ndarray:
    """Return the float64 score of each row of X: its dot product with w, plus bias."""
    X = np.asarray(X, dtype=np.float64)
    w = np.asarray(w, dtype=np.float64)
    if X.ndim != 2:
        raise ValueError("X must have two dimensions")
    if w.ndim != 1:
        raise ValueError("w must have one dimension")
    if X.shape[1] != len(w):
        raise ValueError("X must have one column per weight")
    return X @ w + float(bias)
