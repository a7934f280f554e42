import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def plot_fit(x: np.ndarray, y: np.ndarray, ax: Axes | None = None) -> Figure:
    """Draw the pairs and their least-squares line on ax or a new figure; return the figure."""
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    complete = ~(np.isnan(x) | np.isnan(y))
    x, y = x[complete], y[complete]
    if len(np.unique(x)) < 2:
        raise ValueError("a line needs two distinct x values")

    x_mean, y_mean = x.mean(), y.mean()
    slope = ((x - x_mean) * (y - y_mean)).sum() / ((x - x_mean) ** 2).sum()
    ends = np.array([x.min(), x.max()])

    if ax is None:
        _, ax = plt.subplots()
    points = ax.scatter(x, y, label="data")
    (line,) = ax.plot(ends, y_mean + slope * (ends - x_mean), color="tab:red", label="fit")
    shown = round(float(slope), 2) + 0.0  # no "-0.00"
    ax.set_title(f"Slope: {shown:.2f}")
    ax.set_xlabel("x")
    ax.set_ylabel("y")
    ax.legend(handles=[points, line])
    return ax.figure
