import numpy as np


def f_beta(
    y_true: np.ndarray, y_pred: np.ndarray, beta: float = 1.0, positive: int | str = 1
) -> float:
    """Return the F-beta score of the class `positive`."""
    raise NotImplementedError
