import math

import numpy as np


def fit_gd(X, y, step=0.01, n_epochs=1000, fit_intercept=True, tol=0.0):
    """The intercept as the weight of a last column, of ones or of zeros."""
    y = np.array(y, dtype=float)
    if y.ndim != 1 or y.size == 0 or y.size != X.shape[0]:
        raise ValueError("X and y do not fit")
    A = np.hstack([X, np.full((y.size, 1), float(fit_intercept))])
    theta = np.zeros(A.shape[1])
    history = []
    while len(history) < n_epochs:
        error = A.dot(theta) - y
        mse = np.mean(error * error)
        if math.isnan(mse) or math.isinf(mse):
            raise FloatingPointError("diverged, choose a smaller step")
        history.append(mse)
        if tol and len(history) >= 2 and history[-2] - history[-1] < tol:
            return theta[:-1], theta[-1], history
        theta = theta - step * 2 * (error[:, None] * A).mean(axis=0)
    return theta[:-1], theta[-1], history
