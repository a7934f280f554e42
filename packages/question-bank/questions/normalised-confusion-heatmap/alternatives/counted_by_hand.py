import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import ConfusionMatrixDisplay


def plot_confusion(y_true, y_pred, labels, normalise=True):
    places = {label: place for place, label in enumerate(labels)}
    table = [[0.0] * len(labels) for _ in labels]
    for truth, guess in zip(y_true, y_pred, strict=True):
        if truth not in places or guess not in places:
            raise ValueError("a label is missing from the list")
        table[places[truth]][places[guess]] += 1
    if normalise:
        table = [[value / (sum(row) or 1) for value in row] for row in table]

    matrix = np.array(table)
    figure = plt.figure()
    axes = figure.add_subplot()
    display = ConfusionMatrixDisplay(matrix, display_labels=labels)
    display.plot(ax=axes, colorbar=False, values_format=".2f" if normalise else ".0f")
    axes.set(title="Confusion matrix", xlabel="Predicted", ylabel="True")
    return matrix, figure
