import numpy as np


def conversion_rates(clicks: np.ndarray, visits: np.ndarray) -> np.ndarray:
    """Return clicks divided by visits, NaN where there are no visits."""
    rates = np.zeros_like(clicks)
    rates[:] = clicks // visits
    return rates
