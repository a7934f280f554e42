import numpy as np

# Singular values below this share of the largest count as zero.
RANK_TOLERANCE = 1e-10


def _as_vector(y: np.ndarray) -> np.ndarray:
    y = np.asarray(y, dtype=np.float64)
    if y.ndim == 2 and y.shape[1] == 1:
        y = y[:, 0]
    if y.ndim != 1:
        raise ValueError("y must have shape (n,) or (n, 1)")
    return y


class LinearRegression:
    """Least squares with an intercept."""

    def __init__(self) -> None:
        self.coef: np.ndarray | None = None
        self.intercept: float | None = None

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LinearRegression":
        """Find coef and intercept."""
        X = np.asarray(X, dtype=np.float64)
        y = _as_vector(y)
        if X.ndim != 2:
            raise ValueError("X must have shape (n, d)")
        if len(X) != len(y):
            raise ValueError("X and y differ in length")
        if len(X) == 0:
            raise ValueError("there are no rows")
        if np.isnan(X).any() or np.isnan(y).any():
            raise ValueError("X and y must not hold NaN")

        x_mean = X.mean(axis=0)
        y_mean = y.mean()
        # lstsq returns the solution of minimum norm.
        self.coef = np.linalg.lstsq(X - x_mean, y - y_mean, rcond=RANK_TOLERANCE)[0]
        self.intercept = float(y_mean - x_mean @ self.coef)
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return the predictions for X, shape (n,)."""
        if self.coef is None or self.intercept is None:
            raise RuntimeError("call fit first")
        return np.asarray(X, dtype=np.float64) @ self.coef + self.intercept

    def r2(self, X: np.ndarray, y: np.ndarray) -> float:
        """Return the coefficient of determination on X and y."""
        predicted = self.predict(X)
        y = _as_vector(y)
        if np.all(y == y[0]):
            close = np.abs(y - predicted) <= 1e-6
            return 1.0 if close.all() else 0.0
        residual = ((y - predicted) ** 2).sum()
        total = ((y - y.mean()) ** 2).sum()
        return float(1 - residual / total)
