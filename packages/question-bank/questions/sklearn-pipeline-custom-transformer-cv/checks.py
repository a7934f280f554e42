import numpy as np


def check_probabilities(actual, expected, seed):
    if not isinstance(actual, np.ndarray) or actual.shape != expected.shape:
        return f"expected {len(expected)} probabilities"
    worst = float(np.abs(actual - expected).max())
    if not worst <= 0.02:
        return f"a predicted probability is off by {worst:.3f}; check each step of both branches"
    return True


def check_fitted_rows(actual, expected, seed):
    if not isinstance(actual, list) or not actual:
        return "the pipeline was never fitted in this process"
    training_sets = {tuple(rows) for rows in expected}
    seen = {tuple(rows) for rows in actual}
    if not seen <= training_sets:
        return "a step was fitted with rows that are validation rows of a fold"
    if seen != training_sets:
        return f"expected a fit for each of {len(training_sets)} folds, got {len(seen)}"
    return True
