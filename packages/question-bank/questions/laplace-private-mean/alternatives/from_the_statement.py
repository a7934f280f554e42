import numpy as np


def private_mean(
    x: np.ndarray, low: float, high: float, epsilon: float, seed: int | None = None
) -> float:
    """Return the mean of the clipped values plus Laplace noise."""
    values = np.asarray(x, dtype=np.float64)
    if values.size == 0:
        raise ValueError("there are no values")
    if np.isnan(values).any():
        raise ValueError("values must not be NaN")
    if not low < high:
        raise ValueError("low must be below high")
    if not epsilon > 0:
        raise ValueError("epsilon must be above 0")

    clipped = np.minimum(np.maximum(values, low), high)
    scale = (high - low) / (len(values) * epsilon)
    rng = np.random.default_rng(seed)
    return float(clipped.mean() + rng.laplace(0.0, scale))
