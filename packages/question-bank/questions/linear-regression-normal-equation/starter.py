import numpy as np


class LinearRegression:
    """Least squares with an intercept."""

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LinearRegression":
        """Find coef and intercept."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the predictions for X, shape (n,)."""
        raise NotImplementedError

    def r2(self, X: np.ndarray, y: np.ndarray) -> float:
        """Return the coefficient of determination on X and y."""
        raise NotImplementedError
