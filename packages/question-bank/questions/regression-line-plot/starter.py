import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def plot_fit(x: np.ndarray, y: np.ndarray, ax: Axes | None = None) -> Figure:
    """Draw the pairs and their least-squares line on ax or a new figure; return the figure."""
    raise NotImplementedError
