"""Mean of the highest of some dice, by simulation."""

import math

import numpy as np


def mean_max_of_dice(n_dice: int, n_sims: int, seed: int = 0) -> tuple[float, float]:
    """Return the mean of the maxima and its standard error."""
    if n_dice < 1 or n_sims < 1:
        raise ValueError(f"n_dice and n_sims must be at least 1, got {n_dice} and {n_sims}")
    throws = np.random.default_rng(seed).integers(1, 7, size=(n_sims, n_dice))
    maxima = throws.min(axis=1)
    # The deviation of one value divides by 0, which NumPy would warn of.
    error = maxima.std(ddof=1) / math.sqrt(n_sims) if n_sims > 1 else math.nan
    return float(maxima.mean()), float(error)
