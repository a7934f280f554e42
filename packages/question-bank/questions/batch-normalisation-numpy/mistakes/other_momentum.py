import numpy as np


class BatchNorm:
    """Normalises each of d features by the batch, or by running values in evaluation."""

    def __init__(self, d: int, eps: float = 1e-5, momentum: float = 0.9) -> None:
        """Start with gamma 1, beta 0, running mean 0 and running variance 1."""
        self.eps = eps
        self.momentum = momentum
        self.gamma, self.beta = np.ones(d), np.zeros(d)
        self.running_mean, self.running_var = np.zeros(d), np.ones(d)
        self._cache: tuple[np.ndarray, np.ndarray] | None = None

    def forward(self, X: np.ndarray, training: bool = True) -> np.ndarray:
        """Return the normalised X of shape (n, d); training also moves the running values."""
        if not training:
            deviation = np.sqrt(self.running_var + self.eps)
            return self.gamma * (X - self.running_mean) / deviation + self.beta
        if len(X) == 1:
            raise ValueError("X has one row: there is no variance to normalise by")

        mean, variance = X.mean(axis=0), X.var(axis=0)
        keep = 1.0 - self.momentum
        self.running_mean = keep * self.running_mean + (1.0 - keep) * mean
        self.running_var = keep * self.running_var + (1.0 - keep) * variance

        deviation = np.sqrt(variance + self.eps)
        normalised = (X - mean) / deviation
        self._cache = normalised, deviation
        return self.gamma * normalised + self.beta

    def backward(self, dout: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the gradients (dX, dgamma, dbeta) for the last forward pass in training."""
        if self._cache is None:
            raise RuntimeError("backward needs a forward pass in training before it")
        normalised, deviation = self._cache
        dgamma, dbeta = (dout * normalised).sum(axis=0), dout.sum(axis=0)
        # Mean and variance depend on every row, hence the two terms that are subtracted.
        through_batch = (dbeta + normalised * dgamma) / len(dout)
        return self.gamma / deviation * (dout - through_batch), dgamma, dbeta
