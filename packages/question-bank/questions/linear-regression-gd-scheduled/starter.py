import numpy as np


def train(
    X: np.ndarray,
    y: np.ndarray,
    lr0: float = 0.1,
    decay: float = 0.0,
    max_epochs: int = 1000,
    patience: int = 10,
    min_delta: float = 1e-9,
) -> dict:
    """Return w (d,), b, losses (MSE after each epoch) and epochs_run, for the best epoch."""
    raise NotImplementedError
