def mean_max_of_dice(n_dice: int, n_sims: int, seed: int = 0) -> tuple[float, float]:
    """Return the mean of the maxima and its standard error."""
    raise NotImplementedError
