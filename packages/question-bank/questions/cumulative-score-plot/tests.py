import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.colors import to_hex

# In alphabetical order; only bucket_order has others.
_BUCKETS = ["000-099", "100-199", "200-299", "300-399", "400-499"]


def _table(seed, buckets=_BUCKETS):
    """All grades and buckets, bucket by bucket; the grades differ in every row."""
    rng = np.random.default_rng(seed)
    shares = {grade: rng.dirichlet(np.full(len(buckets), 3.0)) for grade in ["A", "B", "C"]}
    rows = [
        (grade, bucket, shares[grade][place])
        for place, bucket in enumerate(buckets)
        for grade in shares
    ]
    return pd.DataFrame(rows, columns=["grade", "bucket", "share"])


def _style(artist):
    color = getattr(artist, "get_color", lambda: "none")()
    line_style = getattr(artist, "get_linestyle", lambda: "")()
    marker = getattr(artist, "get_marker", lambda: "")()
    return to_hex(color, keep_alpha=True), str(line_style), str(marker)


def _entries_of(ax, line):
    """What the legend calls a line, going by how it looks."""
    legend = ax.get_legend()
    return [
        text.get_text()
        for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True)
        if _style(handle) == _style(line)
    ]


def curves(solution, seed):
    return solution.plot_cumulative(_table(seed))


def bucket_order(solution, seed):
    buckets = ["0-49", "50-99", "100-199", "unknown", "200+"]
    ax = solution.plot_cumulative(_table(seed, buckets)).axes[0]
    low, high = sorted(ax.get_xlim())
    ticks = zip(ax.get_xticks(), ax.get_xticklabels(), strict=True)
    heights = [np.asarray(line.get_ydata(orig=False), dtype=float) for line in ax.lines]
    return {
        "ticks": [[float(at), text.get_text()] for at, text in ticks if low <= at <= high],
        "buckets of each line by what they add": sorted(
            np.argsort(np.diff(one, prepend=0.0)).tolist() for one in heights
        ),
    }


def steps(solution, seed):
    lines = solution.plot_cumulative(_table(seed)).axes[0].lines
    return {"all are steps": all(line.get_drawstyle().startswith("steps") for line in lines)}


def absent_rows(solution, seed):
    table = _table(seed)
    gone = int(np.random.default_rng(seed).integers(1, 4))
    table = table[(table["grade"] != "B") | (table["bucket"] != _BUCKETS[gone])]
    ax = solution.plot_cumulative(table).axes[0]
    heights = [np.asarray(line.get_ydata(orig=False), dtype=float) for line in ax.lines]
    flat = [len(one) == 5 and bool(np.isclose(one[gone], one[gone - 1])) for one in heights]
    return {
        "points per line": [len(one) for one in heights],
        "points that are no number": sum(int(np.isnan(one).sum()) for one in heights),
        "one line goes on at the same height": any(flat),
    }


def legend(solution, seed):
    ax = solution.plot_cumulative(_table(seed)).axes[0]
    if ax.get_legend() is None:
        return "no legend"
    highest = max(ax.lines, key=lambda line: line.get_ydata(orig=False)[0])
    return {
        "entries": sorted(text.get_text() for text in ax.get_legend().get_texts()),
        "entry of the line that begins highest": _entries_of(ax, highest),
    }


def texts(solution, seed):
    return solution.plot_cumulative(_table(seed))


def y_axis(solution, seed):
    ax = solution.plot_cumulative(_table(seed)).axes[0]
    return {"y axis": [float(limit) for limit in ax.get_ylim()]}


def axes_given(solution, seed):
    figure, (given, other) = plt.subplots(1, 2)
    plt.sca(other)
    before = len(plt.get_fignums())
    returned = solution.plot_cumulative(_table(seed), ax=given)
    return {
        "figure of the axes is returned": returned is figure,
        "new figures": len(plt.get_fignums()) - before,
        "lines on the axes": len(given.lines) > 0,
        "a title or label is there": bool(given.get_title() or given.get_xlabel()),
        "lines on other axes": len(other.lines),
        "texts of other axes": [other.get_title(), other.get_xlabel(), other.get_ylabel()],
    }


def empty_table(solution, seed):
    return solution.plot_cumulative(_table(seed).iloc[:0])
