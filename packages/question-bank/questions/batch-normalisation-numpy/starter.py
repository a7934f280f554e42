import numpy as np


class BatchNorm:
    """Normalises each of d features by the batch, or by running values in evaluation."""

    def __init__(self, d: int, eps: float = 1e-5, momentum: float = 0.9) -> None:
        """Start with gamma 1, beta 0, running mean 0 and running variance 1."""
        raise NotImplementedError

    def forward(self, X: np.ndarray, training: bool = True) -> np.ndarray:
        """Return the normalised X of shape (n, d); training also moves the running values."""
        raise NotImplementedError

    def backward(self, dout: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the gradients (dX, dgamma, dbeta) for the last forward pass in training."""
        raise NotImplementedError
