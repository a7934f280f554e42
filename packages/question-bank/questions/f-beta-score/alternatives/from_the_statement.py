import numpy as np


def f_beta(
    y_true: np.ndarray, y_pred: np.ndarray, beta: float = 1.0, positive: int | str = 1
) -> float:
    """Return the F-beta score of the class `positive`."""
    if not beta > 0:
        raise ValueError("beta must be positive")
    if len(y_true) != len(y_pred):
        raise ValueError("the arguments differ in length")
    if len(y_true) == 0:
        raise ValueError("the arguments are empty")

    # As objects, labels of any type compare with `positive` entry by entry.
    is_positive = np.asarray(y_true, dtype=object) == positive
    said_positive = np.asarray(y_pred, dtype=object) == positive
    hits = int(np.sum(is_positive & said_positive))
    if hits == 0:
        return 0.0
    missed = int(np.sum(is_positive)) - hits
    false_alarms = int(np.sum(said_positive)) - hits

    # weight = beta**2 / (1 + beta**2), without overflow when beta is large
    weight = 1.0 / (1.0 + (1.0 / beta) * (1.0 / beta)) if beta > 1 else beta * beta / (1.0 + beta * beta)
    return hits / (hits + weight * missed + (1.0 - weight) * false_alarms)
