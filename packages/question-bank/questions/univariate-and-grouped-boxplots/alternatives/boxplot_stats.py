import pandas as pd
from matplotlib import pyplot
from matplotlib.cbook import boxplot_stats


def boxplots(df, value, by):
    if df[value].dtype.kind not in "iufb":
        raise TypeError("numbers are needed")
    groups = {}
    for name, number in zip(df[by], df[value], strict=True):
        if number == number:
            groups.setdefault("missing" if pd.isna(name) else name, []).append(float(number))
    if not groups:
        raise ValueError("no values")
    named = [("all", [number for part in groups.values() for number in part]), *groups.items()]
    stats = [boxplot_stats(part, labels=[name])[0] for name, part in named]
    stats[1:] = sorted(stats[1:], key=lambda one: one["med"])

    table = pd.DataFrame(
        [
            [one["q1"], one["med"], one["q3"], one["whislo"], one["whishi"], len(one["fliers"])]
            for one in stats
        ],
        index=[one["label"] for one in stats],
        columns=["q1", "median", "q3", "low", "high", "n_outliers"],
    )
    figure = pyplot.figure()
    top = figure.add_subplot(2, 1, 1)
    top.bxp(stats[:1], patch_artist=True)
    top.set(title="All", ylabel=value)
    bottom = figure.add_subplot(2, 1, 2)
    bottom.bxp(stats[1:], patch_artist=True)
    bottom.set(title="By group", xlabel=by, ylabel=value)
    return figure, table
