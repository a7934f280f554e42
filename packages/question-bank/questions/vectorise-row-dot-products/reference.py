"""The scores of a linear model as one matrix product."""

import numpy as np


def linear_scores(X: np.ndarray, w: np.ndarray, bias: float = 0.0) -> np.ndarray:
    """Return the float64 score of each row of X: its dot product with w, plus bias."""
    if X.ndim != 2 or w.shape != X.shape[1:]:
        raise ValueError(f"X must be (n, d) and w (d,), got {X.shape} and {w.shape}")
    return X.astype(np.float64) @ w.astype(np.float64) + bias
