import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure


def plot_confusion(
    y_true: np.ndarray, y_pred: np.ndarray, labels: list, normalise: bool = True
) -> tuple[np.ndarray, Figure]:
    """Return the confusion matrix in the order of labels, and a heat map of it."""
    position = {label: i for i, label in enumerate(labels)}
    c = len(labels)
    counts = np.zeros((c, c), dtype=int)
    for true, pred in zip(np.asarray(y_true).tolist(), np.asarray(y_pred).tolist(), strict=True):
        if true not in position or pred not in position:
            raise ValueError(f"({true!r}, {pred!r}) holds a label that is not in labels")
        counts[position[true], position[pred]] += 1

    if normalise:
        sums = counts.sum(axis=1, keepdims=True)
        matrix = counts / np.maximum(sums, 1)
    else:
        matrix = counts

    figure, ax = plt.subplots()
    ax.imshow(matrix, cmap="Blues")
    middle = matrix.max() / 2
    for i in range(c):
        for j in range(c):
            value = matrix[i, j]
            ax.text(
                j,
                i,
                f"{value:.2f}" if normalise else f"{value:d}",
                ha="center",
                va="center",
                color="white" if value > middle else "black",
            )
    names = [str(label) for label in labels]
    ax.set_xticks(range(c), labels=names)
    ax.set_yticks(range(c), labels=names)
    ax.set_title("Confusion matrix")
    ax.set_xlabel("Predicted")
    ax.set_ylabel("True")
    return matrix, figure
