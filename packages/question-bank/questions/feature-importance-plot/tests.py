import matplotlib.pyplot as plt
import numpy as np
import pandas as pd


def _data(seed, *, constants=()):
    """Five noisy columns of which each matters to some degree, and some that never change."""
    rng = np.random.default_rng(seed)
    names = ["depth", "age", "height", "width", "cost"]
    X = pd.DataFrame(rng.normal(size=(160, 5)), columns=names)
    signal = X.to_numpy() @ np.array([0.3, 2.0, 0.8, 0.5, 1.2]) + rng.normal(scale=0.7, size=160)
    for name in constants:
        X[name] = 1.0
    return X, (signal > 0).astype(int)


def _bars_from_the_top(figure):
    """Name and width of each bar, in the order in which one sees them."""
    ax = figure.axes[0]
    names = {
        round(float(at), 6): label.get_text()
        for at, label in zip(ax.get_yticks(), ax.get_yticklabels(), strict=True)
    }
    bars = [
        (bar.get_y() + bar.get_height() / 2, float(bar.get_x() + bar.get_width()))
        for bar in ax.patches
    ]
    bars.sort(reverse=not ax.yaxis_inverted())
    return [[names.get(round(float(center), 6), "no name"), width] for center, width in bars]


def importances(solution, seed):
    series, _ = solution.importance(*_data(seed))
    return {"names": list(series.index), "values": series.to_numpy()}


def bars(solution, seed):
    X, y = _data(seed)
    series, figure = solution.importance(X, y)
    found = _bars_from_the_top(figure)
    # Beside the series of the same answer: whether it is right is not asked here.
    return {
        "bars": len(found),
        "names as in the series": [name for name, _ in found] == list(series.index),
        "widths as in the series": bool(
            np.allclose([width for _, width in found], series.to_numpy(), rtol=1e-9, atol=0)
        ),
    }


def tied_columns(solution, seed):
    constants = np.random.default_rng(seed).permutation(["beta", "zeta", "iota"]).tolist()
    # Neither alphabetical nor the reverse, whatever the order of the first two is.
    constants = ["kappa", *constants, "delta"]
    series, _ = solution.importance(*_data(seed, constants=constants))
    return [name for name in series.index if name in constants]


def other_seed(solution, seed):
    state = int(np.random.default_rng(seed).integers(1000, 9999))
    X, y = _data(seed)
    # Twins are told apart by the seed of the tree alone.
    X = pd.concat([X, X.add_suffix(" again")], axis=1)
    series, _ = solution.importance(X, y, random_state=state)
    shares = series.sort_index().to_numpy()
    # Shares of the whole, so that only importances depends on the scale.
    return shares / shares.sum()


def top(solution, seed):
    X, y = _data(seed)
    few = int(np.random.default_rng(seed).integers(1, 4))
    answers = {}
    for count in [few, 5, 9]:
        series, figure = solution.importance(X, y, top=count)
        answers[f"top {count}"] = {
            "entries": len(series),
            "bars": len(figure.axes[0].patches),
        }
    return answers


def texts(solution, seed):
    return solution.importance(*_data(seed))[1]


def bad_top(solution, seed):
    outcomes = {}
    for count in [0, -2]:
        try:
            solution.importance(*_data(seed), top=count)
            outcomes[count] = "no error"
        except ValueError:
            outcomes[count] = "ValueError"
    return outcomes


def left_alone(solution, seed):
    X, y = _data(seed)
    X_before, y_before = X.copy(), y.copy()
    settings = dict(plt.rcParams)
    solution.importance(X, y)
    return {
        "settings that changed": [
            name for name, value in dict(plt.rcParams).items() if value != settings[name]
        ],
        "X is unchanged": X.equals(X_before) and list(X.columns) == list(X_before.columns),
        "y is unchanged": bool(np.array_equal(y, y_before)),
    }
