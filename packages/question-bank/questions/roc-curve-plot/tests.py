import warnings

import matplotlib.pyplot as plt
import numpy as np


def _cases(seed, *, tied):
    """Seventeen negatives and thirteen positives, of which the first are clearly told apart."""
    rng = np.random.default_rng(seed)
    labels = np.repeat([0, 1], [17, 13])
    scores = np.concatenate(
        [[0.05, 0.1, 0.9], rng.uniform(0.2, 0.8, 14), [0.15, 0.92, 0.95], rng.uniform(0.5, 0.85, 10)]
    )
    if tied:
        scores = np.round(scores * 8) / 8
    order = rng.permutation(30)
    return labels[order], scores[order]


def _lines(figure):
    return [
        np.column_stack(
            [
                np.asarray(line.get_xdata(orig=False), dtype=float),
                np.asarray(line.get_ydata(orig=False), dtype=float),
            ]
        )
        for line in figure.axes[0].lines
    ]


def _is_diagonal(places):
    return bool(
        np.allclose(places[:, 0], places[:, 1])
        and np.isclose(places.min(), 0)
        and np.isclose(places.max(), 1)
    )


def _corners(places):
    """The points where a curve turns, so that points on straight pieces make no difference."""
    kept = []
    for place in places:
        if kept and np.allclose(kept[-1], place):
            continue
        while len(kept) > 1:
            before, here = kept[-1] - kept[-2], place - kept[-1]
            if abs(before[0] * here[1] - before[1] * here[0]) > 1e-9:
                break
            kept.pop()
        kept.append(place)
    return np.array(kept)


def curve(solution, seed):
    # The second answer has scores outside 0 to 1.
    answers = {}
    for name, factor in [("with ties", 1.0), ("scores from -5 to 5", 10.0)]:
        labels, scores = _cases(seed, tied=name == "with ties")
        lines = _lines(solution.plot_roc(labels, (scores - 0.5) * factor + (factor == 1.0) / 2))
        answers[name] = [_corners(line) for line in lines if not _is_diagonal(line)]
    return answers


def diagonal(solution, seed):
    ax = solution.plot_roc(*_cases(seed, tied=False)).axes[0]
    places = _lines(ax.figure)
    return {
        "lines": len(places),
        "line styles of diagonals": [
            line.get_linestyle()
            for line, where in zip(ax.lines, places, strict=True)
            if _is_diagonal(where)
        ],
    }


def legend(solution, seed):
    labels, scores = _cases(seed, tied=False)
    # Cut at 0.5, all of these would count as positive.
    return solution.plot_roc(labels, scores + 1.0)


def texts(solution, seed):
    return solution.plot_roc(*_cases(seed, tied=False))


def limits(solution, seed):
    return solution.plot_roc(*_cases(seed, tied=False))


def axes_given(solution, seed):
    figure, (given, other) = plt.subplots(1, 2)
    plt.sca(other)
    before = len(plt.get_fignums())
    returned = solution.plot_roc(*_cases(seed, tied=False), ax=given)
    return {
        "figure of the axes is returned": returned is figure,
        "new figures": len(plt.get_fignums()) - before,
        "lines on the axes": len(given.lines) > 0,
        "title and labels are there": [
            bool(given.get_title()),
            bool(given.get_xlabel() or given.get_ylabel()),
        ],
        "lines on other axes": len(other.lines),
        "texts of other axes": [other.get_title(), other.get_xlabel(), other.get_ylabel()],
    }


def one_class(solution, seed):
    count = int(np.random.default_rng(seed).integers(4, 12))
    scores = np.random.default_rng(seed).uniform(size=count)
    before = len(plt.get_fignums())
    outcomes = {}
    for label in [0, 1]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                solution.plot_roc(np.full(count, label), scores)
            outcomes[f"all {label}"] = "no error"
        except ValueError:
            outcomes[f"all {label}"] = "ValueError"
    return {**outcomes, "new figures": len(plt.get_fignums()) - before}
