import numpy as np


def softmax(Z: np.ndarray, axis: int = -1) -> np.ndarray:
    """Return the softmax of Z along axis as float64."""
    raise NotImplementedError
