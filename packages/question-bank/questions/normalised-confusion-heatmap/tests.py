import warnings

import numpy as np

_NAMES = ["ant", "bee", "cow", "dog"]


def _cases(seed, counts, names):
    """Cases in random order that have these counts."""
    rng = np.random.default_rng(seed)
    rows, columns = np.indices(counts.shape)
    order = rng.permutation(int(counts.sum()))
    names = np.array(names)
    return (
        names[np.repeat(rows.ravel(), counts.ravel())[order]],
        names[np.repeat(columns.ravel(), counts.ravel())[order]],
    )


def _counts(seed, size=4):
    """No two rows have the same sum, nor has the first column that of the first row."""
    rng = np.random.default_rng(seed)
    counts = rng.integers(1, 4, size=(size, size))
    counts[0, 1] += 10
    return counts + np.diag(np.arange(1, size + 1) * 20)


def _ring(seed):
    """Rows and columns add up to 23, so it does not matter here by which one divides."""
    first, second = np.random.default_rng(seed).choice([2, 3, 4, 5], size=2, replace=False)
    row = np.array([23 - first - second, first, second])
    return np.array([np.roll(row, shift) for shift in range(3)])


def _seen_ticks(axis, limits):
    low, high = sorted(limits)
    ticks = zip(axis.get_ticklocs(), axis.get_ticklabels(), strict=True)
    return sorted([float(at), text.get_text()] for at, text in ticks if low <= at <= high)


def matrix(solution, seed):
    y_true, y_pred = _cases(seed, _counts(seed), _NAMES)
    return np.asarray(solution.plot_confusion(y_true, y_pred, list(_NAMES))[0])


def cells(solution, seed):
    names = _NAMES[:3]
    return solution.plot_confusion(*_cases(seed, _ring(seed), names), names)[1]


def label_order(solution, seed):
    y_true, y_pred = _cases(seed, _counts(seed), _NAMES)
    labels = ["dog", "ant", "cow", "bee"]
    numbers = _cases(seed, _counts(seed, 3), [2, 10, 33])
    return {
        "text": np.asarray(solution.plot_confusion(y_true, y_pred, labels, normalise=False)[0]),
        "integers": np.asarray(
            solution.plot_confusion(*numbers, [10, 33, 2], normalise=False)[0]
        ),
    }


def no_true_cases(solution, seed):
    counts = _counts(seed)
    empty = int(np.random.default_rng(seed).integers(4))
    counts[empty] = 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = solution.plot_confusion(*_cases(seed, counts, _NAMES), list(_NAMES))[0]
    return {
        "its row": np.asarray(found)[empty],
        "warnings": [str(one.message) for one in caught if "divide" in str(one.message)],
        "values that are no number": int(np.isnan(np.asarray(found, dtype=float)).sum()),
    }


def counts(solution, seed):
    y_true, y_pred = _cases(seed, _counts(seed), _NAMES)
    found, figure = solution.plot_confusion(y_true, y_pred, list(_NAMES), normalise=False)
    return {
        "matrix": np.asarray(found),
        "texts": sorted(text.get_text() for text in figure.axes[0].texts),
    }


def texts(solution, seed):
    return solution.plot_confusion(*_cases(seed, _counts(seed), _NAMES), list(_NAMES))[1]


def ticks(solution, seed):
    y_true, y_pred = _cases(seed, _counts(seed), _NAMES)
    ax = solution.plot_confusion(y_true, y_pred, list(_NAMES))[1].axes[0]
    return {
        "x": _seen_ticks(ax.xaxis, ax.get_xlim()),
        "y": _seen_ticks(ax.yaxis, ax.get_ylim()),
    }


def unknown_label(solution, seed):
    y_true, y_pred = _cases(seed, _counts(seed), _NAMES)
    position = int(np.random.default_rng(seed).integers(len(y_true)))
    outcomes = {}
    for name in ["y_true", "y_pred"]:
        data = {"y_true": y_true.copy(), "y_pred": y_pred.copy()}
        data[name][position] = "elk"
        try:
            solution.plot_confusion(**data, labels=list(_NAMES))
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    solution.plot_confusion(y_true, y_pred, [*_NAMES, "elk"])
    return {**outcomes, "a label that never comes": "no error"}
