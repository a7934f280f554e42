import numpy as np


def linear_scores(X: np.ndarray, w: np.ndarray, bias: float = 0.0) -> np.ndarray:
    """Return the float64 score of each row of X: its dot product with w, plus bias."""
    if X.ndim != 2 or w.shape != X.shape[1:]:
        raise ValueError(f"X must be (n, d) and w (d,), got {X.shape} and {w.shape}")
    repeated = np.tile(w.astype(np.float64), (len(X), 1))
    return np.diagonal(np.einsum("ij,kj->ik", X.astype(np.float64), repeated)) + bias
