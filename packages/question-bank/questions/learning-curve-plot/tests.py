import numpy as np
from matplotlib.colors import to_hex
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.neighbors import KNeighborsClassifier

_SIZES = (12, 24, 36, 48)


class _Canned(ClassifierMixin, BaseEstimator):
    """Scores that are set by the training size; the folds differ by a little in validation."""

    def __init__(self, train=(), validation=()):
        self.train = train
        self.validation = validation

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        self.rows_ = {*np.asarray(X)[:, 0].tolist()}
        return self

    def predict(self, X):
        return np.full(len(X), self.classes_[0])

    def score(self, X, y, sample_weight=None):
        rows = {*np.asarray(X)[:, 0].tolist()}
        place = int(np.searchsorted(_SIZES, len(self.rows_)))
        if rows <= self.rows_:
            return self.train[place]
        return self.validation[place] + 0.02 * float(np.sin(sum(rows)))


def _data(seed):
    """Sixty rows, numbered in the first column, of two classes that overlap."""
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.repeat([0, 1], 30))
    X = np.column_stack([rng.permutation(60).astype(float), rng.normal(size=60) + y])
    return X, y


def _canned(seed, last_train, last_validation):
    """Scores that end as given; before that, they are far apart."""
    rng = np.random.default_rng(seed)
    train = np.linspace(0.99, last_train, 4)
    validation = np.linspace(0.2 + 0.1 * rng.uniform(), last_validation, 4)
    return _Canned(tuple(train.tolist()), tuple(validation.tolist()))


def _drawn(solution, seed):
    return solution.plot_learning_curve(_canned(seed, 0.9, 0.82), *_data(seed), list(_SIZES))


def curves(solution, seed):
    figure, _ = _drawn(solution, seed)
    # In which order the corners of a band come is free; bands has them.
    for band in [*figure.axes[0].collections]:
        band.remove()
    return figure


def bands(solution, seed):
    figure, _ = _drawn(solution, seed)
    heights = []
    for band in figure.axes[0].collections:
        corners = np.concatenate([path.vertices for path in band.get_paths()])
        at = [corners[corners[:, 0] == x, 1] for x in np.unique(corners[:, 0])]
        heights.append([float(np.ptp(one)) for one in at])
    return {"heights": sorted(heights)}


def diagnosis(solution, seed):
    ends = {"overfit": (0.95, 0.75), "one low": (0.9, 0.6), "ok": (0.85, 0.82), "low": (0.6, 0.57)}
    return {
        name: solution.plot_learning_curve(_canned(seed, *end), *_data(seed), list(_SIZES))[1]
        for name, end in ends.items()
    }


def low_and_far_apart(solution, seed):
    model = _Canned((0.65,) * 4, (0.4,) * 4)
    return solution.plot_learning_curve(model, *_data(seed), list(_SIZES))[1]


def seeded(solution, seed):
    state = int(np.random.default_rng(seed).integers(1000, 9999))
    figure, _ = solution.plot_learning_curve(
        KNeighborsClassifier(3), *_data(seed), [9, 15, 21, 27, 33], cv=4, random_state=state
    )
    return sorted(np.asarray(line.get_ydata(orig=False)).tolist() for line in figure.axes[0].lines)


def texts(solution, seed):
    return _drawn(solution, seed)[0]


def _style(artist):
    color = getattr(artist, "get_color", lambda: "none")()
    line_style = getattr(artist, "get_linestyle", lambda: "")()
    marker = getattr(artist, "get_marker", lambda: "")()
    return to_hex(color, keep_alpha=True), str(line_style), str(marker)


def _plain(text):
    return "".join(text.get_text().casefold().split())


def legend(solution, seed):
    ax = _drawn(solution, seed)[0].axes[0]
    found = ax.get_legend()
    if found is None:
        return "no legend"
    highest = max(ax.lines, key=lambda line: np.mean(line.get_ydata(orig=False)))
    return {
        "entries": sorted(map(_plain, found.get_texts())),
        "entry of the training scores": [
            _plain(text)
            for text, handle in zip(found.get_texts(), found.legend_handles, strict=True)
            if _style(handle) == _style(highest)
        ],
    }


def too_large(solution, seed):
    outcomes = {}
    for size in [48, 49, 60, 61]:
        model = _Canned((0.9,) * 5, (0.8,) * 5)
        try:
            solution.plot_learning_curve(model, *_data(seed), [12, size])
            outcomes[size] = "no error"
        except ValueError:
            outcomes[size] = "ValueError"
    return outcomes
