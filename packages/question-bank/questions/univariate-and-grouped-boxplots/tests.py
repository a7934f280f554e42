import numpy as np
import pandas as pd

# Groups whose medians ascend in alphabetical order; boxes turns them round.
_NAMES = ["east", "north", "south"]


def _frame(seed, names=_NAMES, *, outliers=False):
    """Eleven values per group; outliers, if any, lie on both sides of the second group."""
    rng = np.random.default_rng(seed)
    parts = []
    for place, name in enumerate(names):
        # The grid keeps all values inside the fences, the noise keeps them apart.
        values = 50.0 + 10.0 * place + np.linspace(-3.0, 3.5, 11) + rng.uniform(0, 0.2, 11)
        if outliers and place == 1:
            values[[0, 9, 10]] += [-20.0, 25.0, 30.0]
        parts.append(pd.DataFrame({"region": name, "price": values}))
    frame = pd.concat(parts, ignore_index=True)
    return frame.iloc[rng.permutation(len(frame))]


def _boxes(ax):
    """Centre and heights of the horizontal strokes (caps and median) of each box."""
    strokes = {}
    for line in ax.lines:
        x = np.asarray(line.get_xdata(orig=False), dtype=float)
        y = np.asarray(line.get_ydata(orig=False), dtype=float)
        if len(x) == 2 and x[0] != x[1] and y[0] == y[1]:
            strokes.setdefault(round(float(x.mean()), 6), []).append(float(y[0]))
    return [[center, sorted(heights)] for center, heights in sorted(strokes.items())]


def quartiles(solution, seed):
    return solution.boxplots(_frame(seed), "price", "region")[1][["q1", "median", "q3"]]


def whiskers(solution, seed):
    table = solution.boxplots(_frame(seed, outliers=True), "price", "region")[1]
    found = table.loc["north", ["low", "high", "n_outliers"]]
    return {name: float(number) for name, number in found.items()}


def boxes(solution, seed):
    figure, _ = solution.boxplots(_frame(seed, _NAMES[::-1]), "price", "region")
    everything, grouped = figure.axes
    ticks = zip(grouped.get_xticks(), grouped.get_xticklabels(), strict=True)
    return {
        "all": [heights for _, heights in _boxes(everything)],
        "groups": _boxes(grouped),
        "names": [[float(at), text.get_text()] for at, text in ticks],
    }


def texts(solution, seed):
    return solution.boxplots(_frame(seed), "price", "region")[0]


def missing_values(solution, seed):
    frame = _frame(seed)
    rng = np.random.default_rng(seed)
    frame = frame.assign(price=frame["price"].mask(frame["region"] == "south"))
    frame.iloc[rng.choice(len(frame), size=4, replace=False), 1] = np.nan
    figure, table = solution.boxplots(frame, "price", "region")
    return {
        "all": float(table["high"].iloc[0]),
        "groups": sorted(set(table.index) & {*_NAMES}),
        "lowest": float(table["low"].min()),
        "boxes": [len(_boxes(ax)) for ax in figure.axes],
    }


def missing_group(solution, seed):
    frame = _frame(seed)
    frame = frame.assign(region=frame["region"].where(frame["region"] != "south"))
    figure, table = solution.boxplots(frame, "price", "region")
    return {
        "rows": [str(name) for name in table.index if name not in ["all", "east", "north"]],
        "boxes": len(_boxes(figure.axes[1])),
    }


def errors(solution, seed):
    frame = _frame(seed)
    outcomes = {}
    for name, one in [
        ("text", frame.assign(price="12")),
        ("only missing values", frame.assign(price=np.nan)),
        ("no rows", frame.iloc[:0]),
    ]:
        try:
            solution.boxplots(one, "price", "region")
            outcomes[name] = "no error"
        except (TypeError, ValueError) as error:
            outcomes[name] = "TypeError" if isinstance(error, TypeError) else "ValueError"
    return outcomes


def frame_unchanged(solution, seed):
    frame = _frame(seed)
    frame = frame.assign(region=frame["region"].where(frame["region"] != "north"))
    solution.boxplots(frame, "price", "region")
    return frame
