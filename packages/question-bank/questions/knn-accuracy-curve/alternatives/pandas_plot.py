from matplotlib.ticker import FixedLocator


def plot_sweep(table, best_k):
    known = set(table["k"].tolist())
    if best_k not in known:
        raise ValueError("best_k has to be one of the table's k")
    wide = table.set_index("k").sort_index()
    wide = wide.rename(columns={"train_accuracy": "train", "test_accuracy": "test"})
    axes = wide[["train", "test"]].plot(
        title="Accuracy by k", xlabel="k", ylabel="Accuracy", ylim=(0.0, 1.0)
    )
    axes.plot([best_k, best_k], [0.0, 1.0], "k:", label=f"best k = {best_k}")
    axes.xaxis.set_major_locator(FixedLocator(sorted(known)))
    axes.legend(loc="lower left")
    return axes.get_figure()
