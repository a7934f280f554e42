"""A scatter with its least-squares line, on axes that are given or new."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def plot_fit(x: np.ndarray, y: np.ndarray, ax: Axes | None = None) -> Figure:
    """Draw the pairs and their least-squares line on ax or a new figure; return the figure."""
    present = ~(np.isnan(x) | np.isnan(y))
    x, y = x[present], y[present]
    if np.unique(x).size < 2:
        raise ValueError("a line needs at least two distinct x values")

    slope, intercept = np.polyfit(x, y, 1)
    if ax is None:
        _, ax = plt.subplots()
    ax.scatter(x, slope * x + intercept, label="data")
    ends = np.array([x.min(), x.max()])
    ax.plot(ends, slope * ends + intercept, color="tab:red", label="fit")
    ax.set_title(f"Slope: {slope:.2f}")
    ax.set_xlabel("x")
    ax.set_ylabel("y")
    ax.legend()
    return ax.figure
