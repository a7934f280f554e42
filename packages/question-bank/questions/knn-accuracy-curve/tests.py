import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.colors import to_hex


def _table(seed, count=6):
    """Rows in the order of k, so that only any_order depends on sorting."""
    rng = np.random.default_rng(seed)
    train = np.sort(rng.uniform(0.6, 1.0, size=count))[::-1]
    test = rng.uniform(0.3, 0.55, size=count)
    ks = 1 + 2 * np.sort(rng.choice(12, size=count, replace=False))
    # The index holds every k, so only bad_arguments depends on where best_k is looked for.
    return pd.DataFrame(
        {
            "k": ks,
            "train_accuracy": train,
            "test_accuracy": test,
        },
        index=np.roll(ks, 1),
    )


def _style(artist):
    color = getattr(artist, "get_color", lambda: "none")()
    line_style = getattr(artist, "get_linestyle", lambda: "")()
    marker = getattr(artist, "get_marker", lambda: "")()
    return to_hex(color, keep_alpha=True), str(line_style), str(marker)


def _plain(text):
    return "".join(text.get_text().casefold().split())


def _entries_of(ax, line):
    """What the legend calls a line, going by how it looks."""
    legend = ax.get_legend()
    return [
        _plain(text)
        for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True)
        if _style(handle) == _style(line)
    ]


def _best_k(table):
    return int(table["k"][table["test_accuracy"].idxmax()])


def _lines(figure):
    """x and y of each line; the vertical ones apart."""
    curves, vertical = [], []
    for line in figure.axes[0].lines:
        x = np.asarray(line.get_xdata(orig=False), dtype=float)
        y = np.asarray(line.get_ydata(orig=False), dtype=float)
        (vertical if np.ptp(x) == 0 else curves).append((x, y))
    return curves, vertical


def curves(solution, seed):
    table = _table(seed)
    return solution.plot_sweep(table, _best_k(table))


def texts(solution, seed):
    table = _table(seed)
    return solution.plot_sweep(table, _best_k(table))


def legend(solution, seed):
    table = _table(seed)
    ax = solution.plot_sweep(table, _best_k(table)).axes[0]
    if ax.get_legend() is None:
        return "no legend"
    # Train accuracies lie above 0.6, test accuracies below 0.55.
    highest = max(ax.lines, key=lambda line: np.min(line.get_ydata(orig=False)))
    return {
        "entries": sorted(map(_plain, ax.get_legend().get_texts())),
        "entry of the train accuracies": _entries_of(ax, highest),
    }


def marker(solution, seed):
    table = _table(seed)
    worst = int(table["k"][table["test_accuracy"].idxmin()])
    figure = solution.plot_sweep(table, worst)
    return {"x of vertical lines": sorted(float(x[0]) for x, _ in _lines(figure)[1])}


def any_order(solution, seed):
    table = _table(seed)
    shuffled = table.iloc[[3, 1, 5, 0, 4, 2]]
    figure = solution.plot_sweep(shuffled, _best_k(table))
    return {"x of the curves": [x for x, _ in _lines(figure)[0]]}


def ticks(solution, seed):
    table = _table(seed)
    ax = solution.plot_sweep(table, _best_k(table)).axes[0]
    low, high = sorted(ax.get_xlim())
    return {"x ticks": sorted(float(tick) for tick in ax.get_xticks() if low <= tick <= high)}


def y_axis(solution, seed):
    table = _table(seed)
    ax = solution.plot_sweep(table, _best_k(table)).axes[0]
    return {"y axis": [float(limit) for limit in ax.get_ylim()]}


def bad_arguments(solution, seed):
    table = _table(seed)
    labelled = table.set_axis(100 + np.arange(len(table)))
    even = 2 * int(np.random.default_rng(seed).integers(1, 12))
    outcomes = {}
    for name, rows, best_k in [
        ("an empty table", table.iloc[:0], 3),
        ("an even k, where all are odd", table, even),
        ("a label of the index", labelled, 100),
    ]:
        try:
            solution.plot_sweep(rows, best_k)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def new_figure(solution, seed):
    table = _table(seed)
    first = solution.plot_sweep(table, _best_k(table))
    second = solution.plot_sweep(table, _best_k(table))
    left_open = [plt.figure(number) for number in plt.get_fignums()]
    return {
        "another figure": second is not first,
        "lines in the second": len(second.axes[0].lines),
        "open without axes": sum(not figure.axes for figure in left_open),
    }


def table_unchanged(solution, seed):
    table = _table(seed).iloc[[3, 1, 5, 0, 4, 2]]
    solution.plot_sweep(table, _best_k(table))
    return table
