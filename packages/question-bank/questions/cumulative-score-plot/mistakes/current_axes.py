"""Cumulative shares per grade as step lines, on axes that are given or new."""

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure


def plot_cumulative(table: pd.DataFrame, ax: Axes | None = None) -> Figure:
    """Draw one cumulative step line per grade on ax or a new figure; return the figure."""
    if table.empty:
        raise ValueError("the table is empty")

    buckets = table["bucket"].unique()
    shares = table.pivot(index="bucket", columns="grade", values="share")
    percent = 100 * shares.reindex(buckets).fillna(0).cumsum()

    if ax is None:
        _, ax = plt.subplots()
    positions = range(len(percent))
    for grade in percent:
        ax.step(positions, percent[grade], where="post", label=grade)
    ax.set_xticks(positions, percent.index)
    ax.set_ylim(0, 100)
    plt.title("Cumulative scores")
    plt.xlabel("Score")
    plt.ylabel("Share (%)")
    ax.legend()
    return ax.figure
