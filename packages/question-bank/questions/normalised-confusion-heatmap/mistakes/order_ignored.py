"""A confusion matrix, by default in shares of the true class, and its heat map."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import confusion_matrix


def plot_confusion(
    y_true: np.ndarray, y_pred: np.ndarray, labels: list, normalise: bool = True
) -> tuple[np.ndarray, Figure]:
    """Return the confusion matrix in the order of labels, and a heat map of it."""
    # confusion_matrix would leave such cases out without a word.
    unknown = {*y_true.tolist(), *y_pred.tolist()} - set(labels)
    if unknown:
        raise ValueError(f"labels that are not known: {unknown}")

    matrix = confusion_matrix(y_true, y_pred)
    if normalise:
        sums = matrix.sum(axis=1, keepdims=True)
        matrix = np.divide(matrix, sums, out=np.zeros(matrix.shape), where=sums > 0)

    figure, ax = plt.subplots()
    ax.imshow(matrix, cmap="Blues")
    for (row, column), value in np.ndenumerate(matrix):
        text = f"{value:.2f}" if normalise else f"{value}"
        ax.text(column, row, text, ha="center", va="center")
    ax.set_xticks(range(len(labels)), labels)
    ax.set_yticks(range(len(labels)), labels)
    ax.set_title("Confusion matrix")
    ax.set_xlabel("Predicted")
    ax.set_ylabel("True")
    return matrix, figure
