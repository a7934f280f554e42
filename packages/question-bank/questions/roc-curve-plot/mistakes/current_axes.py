"""A ROC curve with its area, on axes that are given or new."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from sklearn.metrics import auc, roc_curve


def plot_roc(y_true: np.ndarray, scores: np.ndarray, ax: Axes | None = None) -> Figure:
    """Draw the ROC curve with its AUC on ax or a new figure; return the figure."""
    if np.unique(y_true).size != 2:
        raise ValueError("y_true must hold both classes")

    fpr, tpr, _ = roc_curve(y_true, scores)
    if ax is None:
        _, ax = plt.subplots()
    ax.plot(fpr, tpr, label=f"AUC = {auc(fpr, tpr):.3f}")
    ax.plot([0, 1], [0, 1], color="grey", linestyle="--")
    plt.title("ROC curve")
    plt.xlabel("False positive rate")
    plt.ylabel("True positive rate")
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    ax.legend(loc="lower right")
    return ax.figure
