import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def plot_cumulative(table: pd.DataFrame, ax: Axes | None = None) -> Figure:
    """Draw one cumulative step line per grade on ax or a new figure; return the figure."""
    raise NotImplementedError
