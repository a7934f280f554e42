import numpy as np


class BatchNorm:
    """Normalises each of d features by the batch, or by running values in evaluation."""

    def __init__(self, d: int, eps: float = 1e-5, momentum: float = 0.9) -> None:
        """Start with gamma 1, beta 0, running mean 0 and running variance 1."""
        self.eps = eps
        self.momentum = momentum
        self.gamma = np.ones(d)
        self.beta = np.zeros(d)
        self.running_mean = np.zeros(d)
        self.running_var = np.ones(d)
        self._cache: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None

    def forward(self, X: np.ndarray, training: bool = True) -> np.ndarray:
        """Return the normalised X of shape (n, d); training also moves the running values."""
        X = np.asarray(X, dtype=float)
        if not training:
            scale = 1.0 / np.sqrt(self.running_var + self.eps)
            return self.gamma * ((X - self.running_mean) * scale) + self.beta

        if X.shape[0] < 2:
            raise ValueError("training needs at least two rows")
        mean = X.mean(axis=0)
        centred = X - mean
        var = (centred**2).mean(axis=0)
        std = np.sqrt(var + self.eps)
        x_hat = centred / std

        keep = self.momentum
        self.running_mean = keep * self.running_mean + (1.0 - keep) * mean
        self.running_var = keep * self.running_var + (1.0 - keep) * var
        gamma = np.array(self.gamma, dtype=float)
        self._cache = (x_hat, std, gamma)
        return gamma * x_hat + self.beta

    def backward(self, dout: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the gradients (dX, dgamma, dbeta) for the last forward pass in training."""
        if self._cache is None:
            raise RuntimeError("backward needs a forward pass in training")
        x_hat, std, gamma = self._cache
        dout = np.asarray(dout, dtype=float)
        n = x_hat.shape[0]

        dbeta = dout.sum(axis=0)
        dgamma = (dout * x_hat).sum(axis=0)
        # The last two terms come from the mean and the variance of the batch.
        dX = gamma / std * (dout - dbeta / n - x_hat * (dgamma / n))
        return dX, dgamma, dbeta
