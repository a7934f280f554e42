import numpy as np


def f_beta(y_true, y_pred, beta=1.0, positive=1):
    """The formula as it stands, by way of precision and recall."""
    if len(y_true) != len(y_pred) or len(y_true) == 0:
        raise ValueError("y_true and y_pred need one length, above 0")
    if not beta > 0:
        raise ValueError("beta must be positive")
    true_class = (np.array(y_true) == positive).astype(int)
    predicted_class = (np.array(y_pred) == positive).astype(int)
    both = int(true_class @ predicted_class)
    if not both:
        return 0.0
    precision = both / predicted_class.sum()
    recall = both / true_class.sum()
    return float((1 + beta * beta) * precision * recall / (beta * beta * precision + recall))
