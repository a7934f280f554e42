import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsClassifier

_NEAR = {"rtol": 1e-9, "atol": 1e-12}


def _fitted(seed, *, constants=()):
    """A fitted regression, and held-out rows on which five columns matter more or less."""
    rng = np.random.default_rng(seed)
    X = pd.DataFrame(rng.normal(size=(120, 5)), columns=["depth", "age", "height", "width", "cost"])
    y = X.to_numpy() @ np.array([0.5, 3.0, 1.0, 0.0, 2.0]) + rng.normal(size=120)
    for name in constants:
        X[name] = 1.0
    model = LinearRegression().fit(X[:60], y[:60])
    # A weight that does harm on the held-out rows, so that one mean lies below 0.
    model.coef_[3] = -0.5
    y = y + 2.0 * X["width"].to_numpy()
    return model, X[60:].reset_index(drop=True), y[60:]


def _bars_from_the_top(figure):
    """Name, end and height of each bar, in the order in which one sees them."""
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
    return [(names.get(round(float(at), 6), "no name"), end, float(at)) for at, end in bars]


def importances(solution, seed):
    table, _ = solution.importance_plot(*_fitted(seed))
    return {
        "features": table["feature"].tolist(),
        "mean": table["mean"].to_numpy(),
        "std": table["std"].to_numpy(),
    }


def bars(solution, seed):
    table, figure = solution.importance_plot(*_fitted(seed))
    found = _bars_from_the_top(figure)
    # Beside the table of the same answer: whether that is right is not asked here.
    return {
        "bars": len(found),
        "names as in the table": [name for name, _, _ in found] == table["feature"].tolist(),
        "ends as in the table": len(found) == len(table)
        and bool(np.allclose([end for _, end, _ in found], table["mean"].to_numpy(), **_NEAR)),
    }


def error_bars(solution, seed):
    table, figure = solution.importance_plot(*_fitted(seed))
    ends = {}
    for bars in figure.axes[0].collections:
        for segment in getattr(bars, "get_segments", list)():
            (left, at), (right, _) = np.asarray(segment, dtype=float)
            ends[round(float(at), 6)] = sorted([float(left), float(right)])
    places = {end: round(at, 6) for _, end, at in _bars_from_the_top(figure)}
    right = []
    for mean, std in zip(table["mean"], table["std"], strict=True):
        nearest = min(places, key=lambda end: abs(end - mean), default=None)
        found = ends.get(places.get(nearest), [np.nan, np.nan])
        right.append(bool(np.allclose(found, [mean - std, mean + std], **_NEAR)))
    return {"error bars": len(ends), "right ones": sum(right)}


def tied_features(solution, seed):
    constants = np.random.default_rng(seed).permutation(["beta", "zeta", "iota"]).tolist()
    # Neither alphabetical nor the reverse, whatever the order in the middle is.
    constants = ["kappa", *constants, "delta"]
    table, _ = solution.importance_plot(*_fitted(seed, constants=constants), repeats=3)
    return [name for name in table["feature"] if name in constants]


def other_arguments(solution, seed):
    state = int(np.random.default_rng(seed).integers(1000, 9999))
    table, _ = solution.importance_plot(*_fitted(seed), repeats=4, random_state=state)
    return np.sort(table["mean"].to_numpy())


def texts(solution, seed):
    return solution.importance_plot(*_fitted(seed), repeats=3)[1]


def not_fitted(solution, seed):
    _, X_val, y_val = _fitted(seed)
    return solution.importance_plot(KNeighborsClassifier(3), X_val, (y_val > 0).astype(int))


def frame_unchanged(solution, seed):
    model, X_val, y_val = _fitted(seed)
    solution.importance_plot(model, X_val, y_val, repeats=3)
    return X_val
