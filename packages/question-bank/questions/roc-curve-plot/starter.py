import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def plot_roc(y_true: np.ndarray, scores: np.ndarray, ax: Axes | None = None) -> Figure:
    """Draw the ROC curve with its AUC on ax or a new figure; return the figure."""
    raise NotImplementedError
