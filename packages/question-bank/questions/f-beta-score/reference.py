"""F-beta of one class from its true positives, false positives and false negatives."""

import numpy as np


def f_beta(
    y_true: np.ndarray, y_pred: np.ndarray, beta: float = 1.0, positive: int | str = 1
) -> float:
    """Return the F-beta score of the class `positive`."""
    if beta <= 0:
        raise ValueError(f"beta must be above 0, got {beta}")
    truth = np.asarray(y_true) == positive
    guess = np.asarray(y_pred) == positive
    if truth.shape != guess.shape:
        raise ValueError(f"y_true and y_pred differ: {truth.shape} and {guess.shape}")
    if truth.size == 0:
        raise ValueError("y_true and y_pred must not be empty")

    hits = np.count_nonzero(truth & guess)
    if hits == 0:
        return 0.0
    # In counts, the denominators of precision and recall cancel.
    weight = beta**2
    missed = np.count_nonzero(truth & ~guess)
    wrong = np.count_nonzero(~truth & guess)
    return (1 + weight) * hits / ((1 + weight) * hits + weight * missed + wrong)
