import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.tree import DecisionTreeClassifier

# Where the groups are blocks of one size and each is a fold, the same rows make up the folds
# of anyone who forgets the groups: only groups_whole tells the two apart.


def _blocks(seed, blocks=5, rows=24):
    rng = np.random.default_rng(seed)
    y = np.concatenate([rng.permutation(np.repeat([0, 1], rows // 2)) for _ in range(blocks)])
    X = rng.normal(size=(blocks * rows, 3)) + y[:, None] * [0.8, -0.5, 0.0]
    names = rng.permutation([f"patient {number}" for number in range(blocks)])
    return X * [1.0, 20.0, 300.0], y, np.repeat(names, rows)


def fold_scores(solution, seed):
    X, y, groups = _blocks(seed)
    frame = pd.DataFrame(X, columns=["age", "dose", "weight"])
    result = solution.grouped_scores(LinearDiscriminantAnalysis(), frame, y, groups)
    return sorted(float(score) for score in result["per_fold"])


def mean_and_std(solution, seed):
    X, y, groups = _blocks(seed, blocks=4)
    result = solution.grouped_scores(LinearDiscriminantAnalysis(), X, y, groups, folds=4)
    scores = np.array(result["per_fold"], dtype=float)
    # Of the scores of the same answer: whether those are right is not asked here.
    return {
        "mean agrees": bool(np.isclose(result["mean"], scores.mean(), rtol=1e-9, atol=0)),
        "std agrees": bool(np.isclose(result["std"], scores.std(), rtol=1e-9, atol=0)),
        "n_skipped": int(result["n_skipped"]),
    }


def one_class_fold(solution, seed):
    X, y, groups = _blocks(seed, blocks=6)
    rng = np.random.default_rng(seed)
    few, other = rng.choice(np.unique(groups), size=2, replace=False)
    y[groups == few], y[groups == other] = 0, 1
    result = solution.grouped_scores(LinearDiscriminantAnalysis(), X, y, groups, folds=6)
    scores = np.array(result["per_fold"], dtype=float)
    valid = scores[~np.isnan(scores)]
    return {
        "entries": len(scores),
        "of them NaN": int(np.isnan(scores).sum()),
        "n_skipped": int(result["n_skipped"]),
        "mean of the rest": bool(np.isclose(result["mean"], valid.mean(), rtol=1e-9)),
        "std is a number": bool(np.isfinite(result["std"])),
    }


def all_one_class(solution, seed):
    X, y, groups = _blocks(seed, blocks=4)
    y = np.repeat([0, 1, 0, 1], len(y) // 4)
    result = solution.grouped_scores(LinearDiscriminantAnalysis(), X, y, groups, folds=4)
    return {
        "mean": float(result["mean"]),
        "std": float(result["std"]),
        "n_skipped": int(result["n_skipped"]),
    }


class _Spy(ClassifierMixin, BaseEstimator):
    """Remembers what it was fitted with and asked for."""

    pairs = []

    def fit(self, X, y):
        self.classes_ = np.array([0, 1])
        self.train_ = np.asarray(X, dtype=float)
        return self

    def predict_proba(self, X):
        rows = np.asarray(X, dtype=float)
        if len(rows) < len(self.train_):
            _Spy.pairs.append((self.train_, rows))
        share = 1.0 / (1.0 + np.exp(-rows[:, 1]))
        return np.column_stack([1.0 - share, share])

    def predict(self, X):
        return (np.asarray(X, dtype=float)[:, 1] > 0).astype(int)


def _spied(solution, seed):
    """Training and test part of each fold as the model saw them, and the group of each row."""
    rng = np.random.default_rng(seed)
    # Groups of many sizes, mixed.
    groups = rng.permutation(np.repeat(np.arange(9), [3, 4, 5, 6, 7, 8, 9, 10, 8]))
    count = len(groups)
    X = np.column_stack([np.arange(count), rng.normal(size=(count, 2)) * [5.0, 0.01]])
    y = np.zeros(count, dtype=int)
    for group in range(9):
        # Both classes in every group, so in every fold as well.
        y[groups == group] = np.arange((groups == group).sum()) % 2
    _Spy.pairs = []
    solution.grouped_scores(_Spy(), X, y, groups, folds=4)
    return _Spy.pairs, groups


def _row_numbers(train, test, count):
    """The first feature was the number of the row before it was scaled."""
    both = np.concatenate([train[:, 0], test[:, 0]])
    return (both - both.min()) / (both.max() - both.min()) * (count - 1)


def groups_whole(solution, seed):
    pairs, groups = _spied(solution, seed)
    torn, tested = 0, set()
    for train, test in pairs:
        rows = np.rint(_row_numbers(train, test, len(groups))).astype(int)
        for_training, for_test = rows[: len(train)], rows[len(train) :]
        torn += len(set(groups[for_training]) & set(groups[for_test]))
        tested |= set(for_test.tolist())
    return {"groups on both sides": torn, "rows that were tested": len(tested)}


def scaled_inside(solution, seed):
    pairs, groups = _spied(solution, seed)
    found = {"fits": len(pairs) > 0, "training mean 0": True, "training std 1": True}
    found["test rows scaled alike"] = True
    for train, test in pairs:
        found["training mean 0"] &= bool(np.allclose(train.mean(axis=0), 0.0, atol=1e-6))
        found["training std 1"] &= bool(np.allclose(train.std(axis=0), 1.0, atol=1e-6))
        rows = np.sort(_row_numbers(train, test, len(groups)))
        alike = len(rows) == len(groups) and np.allclose(rows, np.arange(len(groups)), atol=1e-6)
        found["test rows scaled alike"] &= bool(alike)
    return found


class _Margins(ClassifierMixin, BaseEstimator):
    """A model with decision_function only."""

    def fit(self, X, y):
        self.model_ = LinearDiscriminantAnalysis().fit(X, y)
        self.classes_ = self.model_.classes_
        return self

    def decision_function(self, X):
        return self.model_.decision_function(X)

    def predict(self, X):
        return self.model_.predict(X)


def margins_only(solution, seed):
    X, y, groups = _blocks(seed)
    result = solution.grouped_scores(_Margins(), X, y, groups)
    return sorted(float(score) for score in result["per_fold"])


def too_few_groups(solution, seed):
    X, y, groups = _blocks(seed, blocks=4)
    outcomes = {}
    for folds in [4, 5, 9]:
        try:
            solution.grouped_scores(LinearDiscriminantAnalysis(), X, y, groups, folds=folds)
            outcomes[f"{folds} folds"] = "no error"
        except ValueError:
            outcomes[f"{folds} folds"] = "ValueError"
    return outcomes


def left_unfitted(solution, seed):
    X, y, groups = _blocks(seed)
    before = X.copy(), y.copy(), groups.copy()
    model = LinearDiscriminantAnalysis()
    solution.grouped_scores(model, X, y, groups)
    return {
        "model was fitted": hasattr(model, "classes_"),
        "arrays unchanged": [
            bool(np.array_equal(now, then)) for now, then in zip((X, y, groups), before, strict=True)
        ],
    }


def twice_the_same(solution, seed):
    X, y, groups = _blocks(seed)
    model = DecisionTreeClassifier(max_depth=3, max_features=1, random_state=seed % 1000)
    before = np.random.get_state()
    results = [solution.grouped_scores(model, X, y, groups)["per_fold"] for _ in range(2)]
    after = np.random.get_state()
    return {
        "same result": list(results[0]) == list(results[1]),
        "global random state as found": bool(
            np.array_equal(before[1], after[1]) and before[2] == after[2]
        ),
    }
