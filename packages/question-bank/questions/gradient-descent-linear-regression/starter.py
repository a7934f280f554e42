import numpy as np


def fit_gd(
    X: np.ndarray,
    y: np.ndarray,
    step: float = 0.01,
    n_epochs: int = 1000,
    fit_intercept: bool = True,
    tol: float = 0.0,
) -> tuple[np.ndarray, float, list[float]]:
    """Return weights, intercept and the MSE before each update."""
    raise NotImplementedError
