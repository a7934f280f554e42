import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

STYLES = ("-", "--", ":", "-.")
MARKERS = ("o", "s", "^", "D", "v", "x")


def plot_cumulative(table: pd.DataFrame, ax: Axes | None = None) -> Figure:
    """Draw one cumulative step line per grade on ax or a new figure; return the figure."""
    if len(table) == 0:
        raise ValueError("the table is empty")

    buckets = list(dict.fromkeys(table["bucket"]))
    position = {bucket: i for i, bucket in enumerate(buckets)}
    shares: dict[str, np.ndarray] = {}
    for grade, bucket, share in zip(table["grade"], table["bucket"], table["share"]):
        if grade not in shares:
            shares[grade] = np.zeros(len(buckets))
        shares[grade][position[bucket]] = share

    if ax is None:
        _, ax = plt.subplots()
    colours = plt.get_cmap("tab10")
    xs = np.arange(len(buckets))
    for i, (grade, parts) in enumerate(shares.items()):
        # Colour first, then style, then marker: no two lines look alike.
        ax.plot(
            xs,
            100 * np.cumsum(parts),
            drawstyle="steps-post",
            color=colours(i % 10),
            linestyle=STYLES[i // 10 % len(STYLES)],
            marker=MARKERS[i // (10 * len(STYLES)) % len(MARKERS)],
            label=str(grade),
        )

    ax.set_xticks([], minor=True)
    ax.set_xticks(xs, labels=[str(bucket) for bucket in buckets])
    ax.set_xlim(-0.5, len(buckets) - 0.5)
    ax.set_ylim(0, 100)
    ax.set_title("Cumulative scores")
    ax.set_xlabel("Score")
    ax.set_ylabel("Share (%)")
    ax.legend()
    return ax.figure
