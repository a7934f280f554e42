import numpy as np


def private_mean(
    x: np.ndarray, low: float, high: float, epsilon: float, seed: int | None = None
) -> float:
    """Return the mean of the clipped values plus Laplace noise."""
    raise NotImplementedError
