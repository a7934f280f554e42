import warnings
from contextlib import contextmanager

import numpy as np
from sklearn.ensemble import RandomForestClassifier

TREES = 4
TUNED = ["n_estimators", "max_depth", "max_features", "criterion"]


@contextmanager
def _small_forests():
    """Forests that grow few trees, and a list of what was fitted: settings, rows, success.

    The settings look untouched, and the trees are the first ones of the whole forest.
    """
    whole_fit = RandomForestClassifier.fit
    fits = []

    def fit(self, X, y, sample_weight=None):
        wanted = self.n_estimators
        entry = {
            "params": {name: getattr(self, name) for name in TUNED},
            "rows": np.asarray(X)[:, 0].tolist(),
            "failed": True,
        }
        fits.append(entry)
        try:
            if isinstance(wanted, (int, np.integer)) and wanted > TREES:
                self.n_estimators = TREES
            whole_fit(self, X, y, sample_weight)
            entry["failed"] = False
        finally:
            self.n_estimators = wanted
        return self

    RandomForestClassifier.fit = fit
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield fits
    finally:
        del RandomForestClassifier.fit


def _data(seed, rows=90, noise=1.0):
    """Three classes that overlap; the first feature also tells the rows apart."""
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(rows) % 3)
    X = rng.normal(size=(rows, 4)) * noise + np.column_stack([y, -y, y * 0.5, y * 0.0])
    return X, y


def _state(seed):
    return int(np.random.default_rng(seed).integers(1, 10_000))


def _plain(value):
    return value.item() if isinstance(value, np.generic) else value


def _plain_params(params):
    return {str(name): _plain(value) for name, value in params.items()}


def scores(solution, seed):
    X, y = _data(seed)
    with _small_forests():
        result = solution.tune_forest(X, y, n_iter=3, cv=3, random_state=_state(seed))
    return {
        "X": X,
        "y": y,
        "random_state": _state(seed),
        "params": _plain_params(result["best_params"]),
        "cv_score": float(result["cv_score"]),
        "test_accuracy": float(result["test_accuracy"]),
    }


def best_candidate(solution, seed):
    X, y = _data(seed, rows=150, noise=1.5)
    with _small_forests() as fits:
        result = solution.tune_forest(X, y, n_iter=6, cv=3, random_state=_state(seed))
    candidates = []
    for entry in fits:
        if entry["params"] not in candidates:
            candidates.append(entry["params"])
    return {
        "X": X,
        "y": y,
        "random_state": _state(seed),
        "params": _plain_params(result["best_params"]),
        "candidates": [_plain_params(params) for params in candidates],
    }


def inside_the_space(solution, seed):
    X, y = _data(seed, rows=40)
    with _small_forests() as fits:
        result = solution.tune_forest(X, y, n_iter=15, cv=2, random_state=_state(seed))
    tried = [entry["params"] for entry in fits]
    return {
        "names": sorted(result["best_params"]),
        "n_estimators": all(10 <= params["n_estimators"] <= 190 for params in tried),
        "max_depth": all(
            params["max_depth"] is not None and 1 <= params["max_depth"] <= 19 for params in tried
        ),
        "max_features": all(params["max_features"] in ("sqrt", "log2", None) for params in tried),
        "criterion": all(params["criterion"] in ("gini", "entropy") for params in tried),
    }


def number_of_fits(solution, seed):
    X, y = _data(seed, rows=60)
    found = {}
    for n_iter, cv in [(1, 3), (4, 2), (5, 3)]:
        with _small_forests() as fits:
            solution.tune_forest(X, y, n_iter=n_iter, cv=cv, random_state=_state(seed))
        # Of 60 rows 48 are for training; a fold leaves fewer of them.
        found[f"n_iter={n_iter}, cv={cv}"] = sum(len(entry["rows"]) < 48 for entry in fits)
    return found


def test_part_unseen(solution, seed):
    X, y = _data(seed, rows=60)
    with _small_forests() as fits:
        solution.tune_forest(X, y, n_iter=2, cv=3, random_state=_state(seed))
    return sorted({row for entry in fits for row in entry["rows"]})


def no_failed_fit(solution, seed):
    X, y = _data(seed, rows=40)
    with _small_forests() as fits:
        result = solution.tune_forest(X, y, n_iter=16, cv=2, random_state=_state(seed))
    return {
        "n_failed": _plain(result["n_failed"]),
        "fits that failed": sum(entry["failed"] for entry in fits),
    }


def same_seed(solution, seed):
    X, y = _data(seed, rows=60)
    results, tried = [], []
    for state in (_state(seed), _state(seed), _state(seed) + 1):
        with _small_forests() as fits:
            result = solution.tune_forest(X, y, n_iter=3, cv=2, random_state=state)
        scores = [float(result[name]) for name in ("cv_score", "test_accuracy")]
        results.append([_plain_params(result["best_params"]), scores])
        # The fits of folds: 48 rows are for training, and the last fit has all of them.
        tried.append([entry["params"] for entry in fits if len(entry["rows"]) < 48])
    return {
        "same seed, same result": results[0] == results[1],
        "another seed, same candidates": tried[0] == tried[2],
    }


def bad_n_iter(solution, seed):
    X, y = _data(seed, rows=40)
    outcomes = {}
    for n_iter in (0, -3):
        try:
            with _small_forests():
                solution.tune_forest(X, y, n_iter=n_iter, cv=2)
            outcomes[n_iter] = "no error"
        except ValueError:
            outcomes[n_iter] = "ValueError"
    return outcomes
