import numpy as np


def mean_max_of_dice(n_dice, n_sims, seed=0):
    """Faces from uniform numbers, and the error from sums of squares."""
    if min(n_dice, n_sims) <= 0:
        raise ValueError("both start at 1")
    generator = np.random.RandomState(seed)
    faces = np.floor(generator.random_sample((n_dice, n_sims)) * 6) + 1
    highest = np.maximum.reduce(faces)
    mean = highest.sum() / n_sims
    if n_sims == 1:
        return mean, np.nan
    return mean, np.sqrt(((highest - mean) ** 2).sum() / (n_sims - 1) / n_sims)
