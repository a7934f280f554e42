import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from sklearn.metrics import auc, roc_curve


def plot_roc(y_true: np.ndarray, scores: np.ndarray, ax: Axes | None = None) -> Figure:
    """Draw the ROC curve with its AUC on ax or a new figure; return the figure."""
    if len(np.unique(y_true)) < 2:
        raise ValueError("both classes are needed")
    false_rate, true_rate, _ = roc_curve(y_true, scores, pos_label=1)
    area = auc(false_rate, true_rate)

    if ax is None:
        _, ax = plt.subplots()
    (curve,) = ax.plot(false_rate, true_rate, label=f"AUC = {area:.3f}")
    ax.plot([0, 1], [0, 1], linestyle="--", color="grey")
    ax.legend(handles=[curve])
    ax.set_title("ROC curve")
    ax.set_xlabel("False positive rate")
    ax.set_ylabel("True positive rate")
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    return ax.figure
