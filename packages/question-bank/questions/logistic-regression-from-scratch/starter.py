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
        raise NotImplementedError

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """Return the probability of class 1 for each row of X."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return 1 where the probability of class 1 is at least 0.5, else 0."""
        raise NotImplementedError
