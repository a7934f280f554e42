import numpy as np


def one_hot(labels: np.ndarray, n_classes: int | None = None) -> np.ndarray:
    """Return the (n, C) uint8 table with a single 1 in each row, at the place of its label."""
    raise NotImplementedError
