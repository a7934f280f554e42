"""Mean of clipped values with Laplace noise."""

import numpy as np


def private_mean(
    x: np.ndarray, low: float, high: float, epsilon: float, seed: int | None = None
) -> float:
    """Return the mean of the clipped values plus Laplace noise."""
    values = np.asarray(x, dtype=float)
    if values.size == 0:
        raise ValueError("x must not be empty")
    if np.isnan(values).any():
        raise ValueError("x must not hold NaN")
    if not low < high:
        raise ValueError(f"low must be below high, got {low} and {high}")
    if not epsilon > 0:
        raise ValueError(f"epsilon must be above 0, got {epsilon}")

    # So far can one person move the mean of the clipped values.
    sensitivity = (high - low) / values.size
    noise = np.random.default_rng().laplace(scale=sensitivity / epsilon)
    return float(np.clip(values, low, high).mean() + noise)
