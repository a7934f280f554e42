import numpy as np


class LogReg:
    """Binary logistic regression by full-batch gradient descent."""

    def __init__(
        self, lr: float = 0.1, max_iter: int = 5000, tol: float = 1e-7, l2: float = 0.0
    ):
        self.lr = lr
        self.max_iter = max_iter
        self.tol = tol
        self.l2 = l2

    def fit(self, X: np.ndarray, y: np.ndarray) -> "LogReg":
        """Set w, b, losses and converged."""
        rows, labels = _validated(X, y)
        self.w = np.zeros(rows.shape[1])
        self.b = 0.0
        self.losses = [self._loss(rows, labels)]
        self.converged = False
        for _ in range(self.max_iter):
            residuals = (self.predict_proba(rows) - labels) / len(labels)
            self.w = self.w - self.lr * (rows.T @ residuals + self.l2 * self.w)
            self.b = self.b - self.lr * float(residuals.sum())
            self.losses.append(self._loss(rows, labels))
            if abs(self.losses[-1] - self.losses[-2]) < self.tol:
                self.converged = True
                break
        return self

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """Return the probability of class 1 for each row of X."""
        # log p = -log(1 + e^-z): logaddexp takes the larger exponent out, so nothing overflows.
        return np.exp(-np.logaddexp(0.0, -self._logits(X)))

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return 1 where the probability of class 1 is at least 0.5, else 0."""
        return (self._logits(X) >= 0).astype(np.int64)

    def _logits(self, X: np.ndarray) -> np.ndarray:
        return np.asarray(X, dtype=np.float64) @ self.w + self.b

    def _loss(self, rows: np.ndarray, labels: np.ndarray) -> float:
        logits = self._logits(rows)
        log_loss = np.mean(np.logaddexp(0.0, logits) - labels * logits)
        return float(log_loss + self.l2 / 2 * self.w @ self.w)


def _validated(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rows = np.asarray(X, dtype=np.float64)
    labels = np.asarray(y, dtype=np.float64)
    if np.isnan(rows).any():
        raise ValueError("X must not contain NaN")
    if not np.isin(labels, (0.0, 1.0)).all():
        raise ValueError("y must contain only the labels 0 and 1")
    if len(np.unique(labels)) < 2:
        raise ValueError("y must contain both classes")
    return rows, labels
