"""A learning curve with bands, and what it says about the model."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure
from sklearn.base import BaseEstimator
from sklearn.model_selection import learning_curve

LOW_SCORE = 0.7
WIDE_GAP = 0.1


def plot_learning_curve(
    model: BaseEstimator,
    X: np.ndarray,
    y: np.ndarray,
    sizes: list[int],
    cv: int = 5,
    random_state: int = 0,
) -> tuple[Figure, str]:
    """Return the learning curve of a model, and "underfit", "overfit" or "ok"."""
    most = len(y) - -(-len(y) // cv)
    sizes = [min(size, most) for size in sizes]
    counts, train, validation = learning_curve(
        model, X, y, train_sizes=sizes, cv=cv, shuffle=True, random_state=random_state
    )
    figure, ax = plt.subplots()
    for name, scores in [("train", train), ("validation", validation)]:
        mean, spread = scores.mean(axis=1), scores.std(axis=1)
        ax.plot(counts, mean, marker="o", label=name)
        ax.fill_between(counts, mean - spread, mean + spread, alpha=0.2)
    ax.set_title("Learning curve")
    ax.set_xlabel("Training size")
    ax.set_ylabel("Score")
    ax.legend()
    return figure, _diagnose(train[-1].mean(), validation[-1].mean())


def _diagnose(train: float, validation: float) -> str:
    """What two scores at the same size say."""
    if max(train, validation) < LOW_SCORE:
        return "underfit"
    return "overfit" if train - validation > WIDE_GAP else "ok"
