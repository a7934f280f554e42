import contextlib
import warnings
from unittest import mock

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import RandomForestClassifier


def _data(seed, rows=90):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(rows, 4))
    return X, (X @ np.array([1.0, -0.7, 0.4, 0.0]) + rng.normal(size=rows) > 0).astype(int)


def _curve(solution, *arguments, **named):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return solution.oob_curve(*arguments, **named)


@contextlib.contextmanager
def _canned(errors):
    """Forests that fit no tree: their error is set by their size, or by their nearest size."""

    def fit(forest, X, y, sample_weight=None):
        forest.classes_ = np.unique(y)
        forest.estimators_ = [None] * forest.n_estimators
        nearest = min(errors, key=lambda count: abs(count - forest.n_estimators))
        forest.oob_score_ = 1.0 - errors[nearest]
        return forest

    with mock.patch.object(RandomForestClassifier, "fit", fit):
        yield


def _any_errors(seed, counts):
    """Errors that are all different, and none of which is the best by a hair."""
    steps = np.random.default_rng(seed).permutation(len(counts))
    return {count: 0.1 + 0.03 * float(step) for count, step in zip(counts, steps, strict=True)}


def table(solution, seed):
    found = _curve(solution, *_data(seed), [10, 14, 20, 31])[0]
    return {name: found[name].to_numpy(dtype=float) for name in ("n_trees", "oob_error")}


def chosen(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(seed, 12)
    low = float(rng.uniform(0.1, 0.3))
    tables = {
        "best at the end": [low + 0.2, low + 0.1, low + 0.0058, low],
        "nearly as good before": [low + 0.2, low + 0.0042, low + 0.003, low],
        "nearly as good at first": [low + 0.004, low + 0.1, low + 0.05, low],
        "worse again": [low + 0.2, low, low + 0.03, low + 0.02],
        "all the same": [low, low, low, low],
        "perfect": [0.3, 0.0052, 0.0048, 0.0],
    }
    answers = {}
    for name, errors in tables.items():
        with _canned(dict(zip([10, 20, 50, 90], errors, strict=True))):
            answers[name] = int(_curve(solution, X, y, [10, 20, 50, 90])[1])
    return answers


def counts_in_any_order(solution, seed):
    counts = [10, 20, 30, 40]
    order = [counts[place] for place in (2, 0, 3, 1)]
    with _canned(_any_errors(seed, counts)):
        found = _curve(solution, *_data(seed, 12), order)[0]
    return found["n_trees"].to_numpy(dtype=float)


def one_forest(solution, seed):
    forests, fitted = [], []
    real_fit = RandomForestClassifier.fit

    def fit(forest, *arguments, **named):
        forests.append(forest)
        kept = len(getattr(forest, "estimators_", [])) if forest.warm_start else 0
        result = real_fit(forest, *arguments, **named)
        fitted.append(len(forest.estimators_) - kept)
        return result

    with mock.patch.object(RandomForestClassifier, "fit", fit):
        _curve(solution, *_data(seed, 40), [10, 13, 16])
    return {"forests": len({id(one) for one in forests}), "trees fitted": sum(fitted)}


def seeded(solution, seed):
    state = int(np.random.default_rng(seed).integers(1000, 9999))
    X, y = _data(seed)
    first, other, again = (
        _curve(solution, X, y, [10, 12, 14, 16], random_state=one)[0]["oob_error"].tolist()
        for one in (state, state + 1, state)
    )
    # What the errors are is for table to say.
    return {"the same again": first == again, "another value": first != other}


def _drawn(solution, seed):
    counts = [10, 20, 30, 40, 50]
    with _canned(_any_errors(seed, counts)):
        return _curve(solution, *_data(seed, 12), counts)


def _places(figure):
    """The points of each line and scatter."""
    found = []
    for ax in figure.axes:
        found += [np.asarray(line.get_xydata(), dtype=float) for line in ax.lines]
        found += [np.asarray(one.get_offsets(), dtype=float) for one in ax.collections]
    return found


def curve(solution, seed):
    found, _, figure = _drawn(solution, seed)
    wanted = found[["n_trees", "oob_error"]].to_numpy(dtype=float)
    lines = [line for ax in figure.axes for line in ax.lines]
    lines = [np.asarray(line.get_xydata(), dtype=float) for line in lines]
    # Beside the table of the same answer: whether that is right is not asked here.
    return {
        "axes": len(figure.axes),
        "lines as in the table": [
            line.shape == wanted.shape and bool(np.allclose(line, wanted, rtol=1e-9, atol=1e-12))
            for line in lines
            if len(line) != 1
        ],
    }


def marker(solution, seed):
    found, best, figure = _drawn(solution, seed)
    error = found["oob_error"].to_numpy(dtype=float)[(found["n_trees"] == best).to_numpy()]
    wanted = np.array([[best, error[0]]], dtype=float)
    single = [places for places in _places(figure) if len(places) == 1]
    return [bool(np.allclose(places, wanted, rtol=1e-9, atol=1e-12)) for places in single]


def texts(solution, seed):
    return _drawn(solution, seed)[2]


def bad_counts(solution, seed):
    outcomes = {}
    X, y = _data(seed, 12)
    for counts in [[], [9], [20, 30, 9], [0, 10], [-5, 20], [10]]:
        with _canned({10: 0.2}):
            try:
                _curve(solution, X, y, counts)
                outcomes[str(counts)] = "no error"
            except ValueError:
                outcomes[str(counts)] = "ValueError"
        plt.close("all")
    return outcomes


def counts_unchanged(solution, seed):
    counts = [30, 10, 20]
    with _canned(_any_errors(seed, [10, 20, 30])):
        _curve(solution, *_data(seed, 12), counts)
    return counts
