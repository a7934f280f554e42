import numpy as np


def mean_max_of_dice(n_dice: int, n_sims: int, seed: int = 0) -> tuple[float, float]:
    """Return the mean of the maxima and its standard error."""
    if n_dice < 1 or n_sims < 1:
        raise ValueError("n_dice and n_sims must be at least 1")
    generator = np.random.default_rng(seed)
    throws = generator.integers(1, 7, size=(n_sims, n_dice), dtype=np.int8)
    maxima = throws.max(axis=1).astype(float)
    mean = float(maxima.mean())
    if n_sims == 1:
        return mean, float("nan")
    return mean, float(maxima.std(ddof=1) / np.sqrt(n_sims))
