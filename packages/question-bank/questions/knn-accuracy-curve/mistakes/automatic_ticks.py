"""Train and test accuracy of a sweep over k, drawn on axes of their own."""

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure


def plot_sweep(table: pd.DataFrame, best_k: int) -> Figure:
    """Return a new figure with train and test accuracy against k, and best_k marked."""
    if table.empty:
        raise ValueError("the table is empty")
    if best_k not in table["k"].to_numpy():
        raise ValueError(f"best_k is {best_k}, which is not in the table")

    rows = table.sort_values("k")
    figure, ax = plt.subplots()
    ax.plot(rows["k"], rows["train_accuracy"], marker="o", label="train")
    ax.plot(rows["k"], rows["test_accuracy"], marker="o", label="test")
    ax.axvline(best_k, color="grey", linestyle="--", label=f"best k = {best_k}")
    ax.set_ylim(0, 1)
    ax.set_title("Accuracy by k")
    ax.set_xlabel("k")
    ax.set_ylabel("Accuracy")
    ax.legend()
    return figure
