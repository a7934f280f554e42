import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure


def plot_sweep(table: pd.DataFrame, best_k: int) -> Figure:
    """Return a new figure with train and test accuracy against k, and best_k marked."""
    if len(table) == 0:
        raise ValueError("the table is empty")
    if best_k not in table["k"].tolist():
        raise ValueError(f"best_k {best_k} is not in the table")

    ordered = table.sort_values("k")
    ks = [int(k) for k in ordered["k"]]
    figure, ax = plt.subplots()
    ax.plot(ks, ordered["train_accuracy"].tolist(), color="tab:blue", marker="o", label="train")
    ax.plot(ks, ordered["test_accuracy"].tolist(), color="tab:orange", marker="s", label="test")
    ax.axvline(best_k, color="tab:gray", linestyle="--", label=f"best k = {int(best_k)}")
    ax.set_title("Accuracy by k")
    ax.set_xlabel("k")
    ax.set_ylabel("Accuracy")
    ax.minorticks_off()
    ax.set_xticks(ks)
    ax.set_ylim(0, 1)
    ax.legend()
    return figure
