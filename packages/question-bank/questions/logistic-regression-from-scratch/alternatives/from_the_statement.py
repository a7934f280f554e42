import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + e^-z) without overflow."""
    with np.errstate(under="ignore"):
        small = np.exp(-np.abs(z))
        return np.where(z >= 0, 1.0, small) / (1.0 + small)


class LogReg:
    """Binary logistic regression by full-batch gradient descent."""

    def __init__(
        self, lr: float = 0.1, max_iter: int = 5000, tol: float = 1e-7, l2: float = 0.0
    ):
        self.lr = lr
        self.max_iter = max_iter
        self.tol = tol
        self.l2 = l2

    def _loss(self, z: np.ndarray, positive: np.ndarray, w: np.ndarray) -> float:
        # A row costs log(1 + e^-z) with label 1 and log(1 + e^z) with label 0.
        with np.errstate(under="ignore"):
            rows = np.logaddexp(0.0, np.where(positive, -z, z))
        return float(rows.mean() + self.l2 / 2 * (w @ w))

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LogReg":
        """Set w, b, losses and converged."""
        rows = np.asarray(X, dtype=float)
        labels = np.asarray(y)
        if np.isnan(rows).any():
            raise ValueError("X holds NaN")
        if not ((labels == 0) | (labels == 1)).all():
            raise ValueError("labels must be 0 or 1")
        positive = labels == 1
        target = positive.astype(float)

        n, d = rows.shape
        w = np.zeros(d)
        b = 0.0
        z = rows @ w + b
        losses = [self._loss(z, positive, w)]
        converged = False
        for _ in range(self.max_iter):
            error = _sigmoid(z) - target
            gradient_w = rows.T @ error / n + self.l2 * w
            gradient_b = float(error.mean())
            w = w - self.lr * gradient_w
            b = b - self.lr * gradient_b
            z = rows @ w + b
            losses.append(self._loss(z, positive, w))
            if abs(losses[-1] - losses[-2]) < self.tol:
                converged = True
                break

        self.w = w
        self.b = float(b)
        self.losses = losses
        self.converged = converged
        return self

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """Return the probability of class 1 for each row of X."""
        return _sigmoid(np.asarray(X, dtype=float) @ self.w + self.b)

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return 1 where the probability of class 1 is at least 0.5, else 0."""
        return (self.predict_proba(X) >= 0.5).astype(int)
