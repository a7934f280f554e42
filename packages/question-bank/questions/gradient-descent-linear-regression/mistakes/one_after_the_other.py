"""Batch gradient descent on the mean squared error of a linear model."""

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
    rows, target = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    n = len(rows)
    if n == 0 or target.shape != (n,):
        raise ValueError(f"expected y of shape ({n},) with n above 0, got {target.shape}")

    weights, intercept = np.zeros(rows.shape[1]), 0.0
    losses: list[float] = []
    for _ in range(n_epochs):
        residual = rows @ weights + intercept - target
        loss = float(residual @ residual) / n
        if not np.isfinite(loss):
            raise FloatingPointError(f"the loss is {loss}: step {step} is too large")
        losses.append(loss)
        if tol > 0 and len(losses) > 1 and losses[-2] - loss < tol:
            break
        weights -= step * 2.0 / n * (rows.T @ residual)
        if fit_intercept:
            intercept -= step * 2.0 / n * float((rows @ weights + intercept - target).sum())
    return weights, intercept, losses
