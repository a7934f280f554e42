"""Linear regression with an intercept by a least-squares solver instead of an inverse."""

import numpy as np


class LinearRegression:
    """Least squares with an intercept."""

    def __init__(self) -> None:
        self.coef: np.ndarray | None = None
        self.intercept = 0.0

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LinearRegression":
        """Find coef and intercept."""
        rows = np.asarray(X, dtype=float)
        target = np.asarray(y, dtype=float).ravel()
        if len(rows) == 0:
            raise ValueError(f"X and y need one length above 0, got {len(rows)} and {len(target)}")
        if np.isnan(rows).any() or np.isnan(target).any():
            raise ValueError("X and y must not hold NaN")
        # Centred data keep the intercept out of the minimum norm that lstsq looks for.
        mean = rows.mean(axis=0)
        self.coef = np.linalg.lstsq(rows - mean, target - target.mean() + np.zeros(len(rows)), rcond=None)[0]
        self.intercept = float(target.mean() - mean @ self.coef)
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the predictions for X, shape (n,)."""
        if self.coef is None:
            raise RuntimeError("call fit first")
        return self.intercept + np.asarray(X, dtype=float) @ self.coef

    def r2(self, X: np.ndarray, y: np.ndarray) -> float:
        """Return the coefficient of determination on X and y."""
        predicted = self.predict(X)
        target = np.asarray(y, dtype=float).ravel()
        if (target == target[0]).all():
            return 1.0 if np.allclose(predicted, target, rtol=0.0, atol=1e-6) else 0.0
        residual = ((target - predicted) ** 2).sum()
        return float(1.0 - residual / ((target - target.mean()) ** 2).sum())
