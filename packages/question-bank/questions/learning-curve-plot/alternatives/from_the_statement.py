import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure
from sklearn.base import BaseEstimator
from sklearn.model_selection import learning_curve

# Scores are rounded means: a score that is on a bound counts as on it.
ROUNDING = 1e-9


def _diagnosis(train: float, validation: float) -> str:
    if train < 0.7 - ROUNDING and validation < 0.7 - ROUNDING:
        return "underfit"
    if train - validation > 0.1 + ROUNDING:
        return "overfit"
    return "ok"


def plot_learning_curve(
    model: BaseEstimator,
    X: np.ndarray,
    y: np.ndarray,
    sizes: list[int],
    cv: int = 5,
    random_state: int = 0,
) -> tuple[Figure, str]:
    """Return the learning curve of a model, and "underfit", "overfit" or "ok"."""
    used, train_scores, validation_scores = learning_curve(
        model, X, y, train_sizes=sizes, cv=cv, shuffle=True, random_state=random_state
    )

    figure, ax = plt.subplots()
    last_means = []
    for label, marker, scores in (
        ("train", "o", train_scores),
        ("validation", "s", validation_scores),
    ):
        mean = scores.mean(axis=1)
        spread = scores.std(axis=1)
        (line,) = ax.plot(used, mean, marker=marker, label=label)
        ax.fill_between(used, mean - spread, mean + spread, color=line.get_color(), alpha=0.2)
        last_means.append(float(mean[-1]))
    ax.set_title("Learning curve")
    ax.set_xlabel("Training size")
    ax.set_ylabel("Score")
    ax.legend()
    return figure, _diagnosis(*last_means)
