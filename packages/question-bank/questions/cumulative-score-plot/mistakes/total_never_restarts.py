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
    running = shares.reindex(buckets).fillna(0).stack().cumsum().unstack()
    percent = 100 * running / len(shares.columns)

    if ax is None:
        _, ax = plt.subplots()
    positions = range(len(percent))
    for grade in percent:
        ax.step(positions, percent[grade], where="post", label=grade)
    ax.set_xticks(positions, percent.index)
    ax.set_ylim(0, 100)
    ax.set_title("Cumulative scores")
    ax.set_xlabel("Score")
    ax.set_ylabel("Share (%)")
    ax.legend()
    return ax.figure
