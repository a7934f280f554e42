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
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    if X.ndim != 2:
        raise ValueError("X must have shape (n, d)")
    if y.ndim != 1:
        raise ValueError("y must have shape (n,)")
    if len(X) != len(y):
        raise ValueError("X and y differ in length")
    n = len(y)
    if n == 0:
        raise ValueError("there are no rows")

    w = np.zeros(X.shape[1])
    b = 0.0
    losses: list[float] = []
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(n_epochs):
            error = X @ w + b - y
            mse = float(np.mean(error**2))
            if not np.isfinite(mse):
                raise FloatingPointError("the loss is not finite: try a smaller step")
            losses.append(mse)
            if tol > 0 and len(losses) > 1 and losses[-2] - mse < tol:
                break
            w = w - step * (2 / n) * (X.T @ error)
            if fit_intercept:
                b = b - step * (2 / n) * float(error.sum())
    return w, float(b), losses
