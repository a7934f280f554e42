import numpy as np


def split(X: np.ndarray, y: np.ndarray, share: float, seed: int):
    """Return train and test parts of a shuffled split."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    cut = int(len(X) * (1 - share))
    train, test = order[:cut], order[cut:]
    return X[train], X[test], y[train], y[test]
