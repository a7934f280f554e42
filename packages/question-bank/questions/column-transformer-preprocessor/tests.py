import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline


def _matrix(transformed):
    dense = transformed.toarray() if hasattr(transformed, "toarray") else transformed
    return np.asarray(dense, dtype=float)


def _visits(seed, rows=80):
    """Numbers and text without gaps, and a numeric target."""
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {
            "age": rng.normal(40.0, 12.0, size=rows),
            "city": rng.choice(["Bern", "Oslo", "Lyon"], size=rows, p=[0.2, 0.6, 0.2]),
            "income": rng.lognormal(8.0, 1.0, size=rows),
            "plan": rng.choice(["basic", "plus"], size=rows, p=[0.3, 0.7]),
            "paid": rng.permutation(np.arange(rows) % 2),
        }
    )


def _with_gaps(seed, names):
    df = _visits(seed)
    rng = np.random.default_rng(seed + 1)
    for name in names:
        df.loc[rng.choice(len(df), size=12, replace=False), name] = np.nan
    return df


def numeric_columns(solution, seed):
    names = ["age", "income"]
    df = _with_gaps(seed, names)[[*names, "paid"]]
    df["visits"] = np.random.default_rng(seed).integers(0, 30, size=len(df))
    pre = solution.make_preprocessor(df, "paid")
    return _matrix(pre.fit_transform(df.drop(columns="paid")))


def categorical_columns(solution, seed):
    names = ["city", "plan"]
    df = _with_gaps(seed, names)[[*names, "paid"]]
    df["street"] = np.random.default_rng(seed).choice(list("ABCDEFGHIJKL"), size=len(df))
    pre = solution.make_preprocessor(df, "paid")
    return _matrix(pre.fit_transform(df.drop(columns="paid")))


def kinds_of_columns(solution, seed):
    rng = np.random.default_rng(seed)
    df = _visits(seed)
    df["member"] = rng.random(len(df)) < 0.4
    df["code"] = rng.choice(["10", "20", "30"], size=len(df))
    df["size"] = pd.Categorical(rng.choice(["S", "M", "L"], size=len(df)))
    df["grade"] = pd.Categorical(rng.choice([1, 2, 3], size=len(df)))
    pre = solution.make_preprocessor(df, "paid")
    return _matrix(pre.fit_transform(df.drop(columns="paid")))


def only_bool(solution, seed):
    rng = np.random.default_rng(seed)
    df = pd.DataFrame({name: rng.random(40) < 0.4 for name in ["member", "mobile"]})
    df["paid"] = rng.permutation(np.arange(40) % 2)
    pre = solution.make_preprocessor(df, "paid")
    return _matrix(pre.fit_transform(df.drop(columns="paid")))


def unknown_level(solution, seed):
    df = _visits(seed)
    features = df.drop(columns="paid")
    pre = solution.make_preprocessor(df, "paid").fit(features)
    moved = features.copy()
    moved.loc[np.random.default_rng(seed).random(len(df)) < 0.5, "city"] = "Turin"
    return _matrix(pre.transform(moved))


def nan_at_transform(solution, seed):
    df = _visits(seed)
    features = df.drop(columns="paid")
    pre = solution.make_preprocessor(df, "paid").fit(features)
    return _matrix(pre.transform(_with_gaps(seed, ["age", "city", "plan"])[features.columns]))


def wholly_missing(solution, seed):
    rng = np.random.default_rng(seed)
    later = _visits(seed)
    later["score"] = rng.normal(size=len(later))
    later["remark"] = rng.choice(["ok", "late"], size=len(later))
    df = later.copy()
    df["score"] = np.nan
    df["remark"] = pd.Series(np.nan, index=df.index, dtype=object)
    pre = solution.make_preprocessor(df, "paid")
    return _matrix(pre.fit_transform(later.drop(columns="paid")))


def names_of_output(solution, seed):
    df = _with_gaps(seed, ["age", "city"])
    df["member"] = np.random.default_rng(seed).random(len(df)) < 0.4
    pre = solution.make_preprocessor(df, "paid")
    output = _matrix(pre.fit_transform(df.drop(columns="paid")))
    names = [str(name).split("__")[-1] for name in pre.get_feature_names_out()]
    return {"names": sorted(names), "a name for each column": len(names) == output.shape[1]}


def text_target(solution, seed):
    df = _visits(seed)
    df["paid"] = np.where(df["paid"] == 1, "yes", "no")
    with_target = solution.make_preprocessor(df, "paid").fit(df)
    return _matrix(with_target.transform(df))


class _Recorder(ClassifierMixin, BaseEstimator):
    """Keeps the matrices that reach it."""

    seen = []

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        _Recorder.seen.append(_matrix(X))
        return self

    def predict(self, X):
        _Recorder.seen.append(_matrix(X))
        return np.resize(self.classes_, X.shape[0])


def cross_validation(solution, seed):
    df = _with_gaps(seed, ["age", "income", "city"])
    pipe = make_pipeline(solution.make_preprocessor(df, "paid"), _Recorder())
    _Recorder.seen = []
    cross_val_score(pipe, df.drop(columns="paid"), df["paid"], cv=4, error_score="raise")
    return np.vstack(_Recorder.seen)


def _outcome(solution, df, target):
    try:
        solution.make_preprocessor(df, target)
    except (ValueError, KeyError) as error:
        return "KeyError" if isinstance(error, KeyError) else "ValueError"
    return "no error"


def nothing_to_use(solution, seed):
    df = _visits(seed)
    alone = df[["paid"]]
    return {
        "target alone": _outcome(solution, alone, "paid"),
        "beside an empty column": _outcome(solution, alone.assign(score=np.nan), "paid"),
        "no such target": _outcome(solution, df, "price"),
    }
