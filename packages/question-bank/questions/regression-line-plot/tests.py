import matplotlib.pyplot as plt
import numpy as np
from matplotlib.lines import Line2D


def _pairs(seed, count=15):
    """Unsorted pairs about a line that is far from the origin."""
    rng = np.random.default_rng(seed)
    x = rng.permutation(np.linspace(2.0, 9.0, count)) + rng.uniform(-0.1, 0.1, size=count)
    return x, 20.0 + rng.uniform(0.5, 3.0) * x + rng.normal(size=count)


def _with_nan(seed):
    """Eighteen pairs of which four are dropped, among them those of the extreme x values."""
    rng = np.random.default_rng(seed)
    x, y = _pairs(seed, 18)
    order = np.argsort(x)
    y[order[0]] = y[order[-1]] = np.nan
    x[order[5]] = np.nan
    x[order[9]] = y[order[9]] = np.nan
    mixed = rng.permutation(18)
    return x[mixed], y[mixed]


def _line(ax):
    """x and y of the only line."""
    if len(ax.lines) != 1:
        raise ValueError(f"there should be one line on the axes, not {len(ax.lines)}")
    line = ax.lines[0]
    x = np.asarray(line.get_xdata(orig=False), dtype=float)
    return x, np.asarray(line.get_ydata(orig=False), dtype=float)


def _visible(places):
    """A point with NaN cannot be seen, so it does no harm."""
    return int(np.isfinite(np.ma.filled(places, np.nan)).all(axis=1).sum())


def points(solution, seed):
    figure = solution.plot_fit(*_pairs(seed))
    # How many x values the line has is free, so only the points are compared.
    for line in [*figure.axes[0].lines]:
        line.remove()
    return figure


def fitted_line(solution, seed):
    x, y = _line(solution.plot_fit(*_pairs(seed)).axes[0])
    order = np.argsort(x)
    probes = np.linspace(3.0, 8.0, 7)
    return {
        "from": float(x.min()),
        "to": float(x.max()),
        "heights": np.interp(probes, x[order], y[order]),
    }


def ascending(solution, seed):
    x, _ = _line(solution.plot_fit(*_pairs(seed)).axes[0])
    return {"each x at least the one before": bool(np.all(np.diff(x) >= 0))}


def texts(solution, seed):
    return solution.plot_fit(*_pairs(seed))


def _plain(text):
    return "".join(text.get_text().casefold().split())


def legend(solution, seed):
    legend = solution.plot_fit(*_pairs(seed)).axes[0].get_legend()
    if legend is None:
        return "no legend"
    entries = zip(map(_plain, legend.get_texts()), legend.legend_handles, strict=True)
    return sorted((name, isinstance(handle, Line2D)) for name, handle in entries)


def axes_given(solution, seed):
    figure, (given, other) = plt.subplots(1, 2)
    plt.sca(other)
    before = len(plt.get_fignums())
    returned = solution.plot_fit(*_pairs(seed), ax=given)
    return {
        "figure of the axes is returned": returned is figure,
        "new figures": len(plt.get_fignums()) - before,
        "scatters and lines on the axes": [len(given.collections), len(given.lines)],
        "title and labels are there": [
            bool(given.get_title()),
            bool(given.get_xlabel()),
            bool(given.get_ylabel()),
        ],
        "drawn on other axes": [len(other.collections), len(other.lines)],
        "texts of other axes": [other.get_title(), other.get_xlabel(), other.get_ylabel()],
    }


def missing_pairs(solution, seed):
    ax = solution.plot_fit(*_with_nan(seed)).axes[0]
    x, y = _line(ax)
    first, last = np.argmin(x), np.argmax(x)
    return {
        "points": sum(_visible(drawn.get_offsets()) for drawn in ax.collections),
        "from": float(x[first]),
        "to": float(x[last]),
        "slope": float((y[last] - y[first]) / (x[last] - x[first])),
    }


def too_few(solution, seed):
    rng = np.random.default_rng(seed)
    same = float(rng.integers(1, 9))
    outcomes = {}
    for name, x, y in [
        ("one x three times", [same] * 3, [1.0, 2.0, 4.0]),
        ("one pair left", [same, np.nan, same + 1], [1.0, 2.0, np.nan]),
        ("no pairs", [], []),
    ]:
        try:
            solution.plot_fit(np.array(x, dtype=float), np.array(y, dtype=float))
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    x, y = rng.permutation(5) + 1, rng.permutation(5)
    outcomes["integers"] = len(solution.plot_fit(x, y).axes[0].lines)
    return outcomes


def arguments_unchanged(solution, seed):
    x, y = _with_nan(seed)
    solution.plot_fit(x, y)
    return {"x": x, "y": y}
