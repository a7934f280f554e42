import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.exceptions import NotFittedError
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import Pipeline

NUMERIC = ["age", "income"]
CATEGORICAL = ["city", "plan"]


def _numbers(rng, rows=60):
    return rng.normal(size=(rows, 3)) * [1.0, 10.0, 100.0] + [0.0, 5.0, -20.0]


def _customers(rng, rows=201):
    # Of 201 values the quantiles at 0.01 and 0.99 are values themselves, not between two.
    age = rng.normal(40.0, 12.0, size=rows)
    income = rng.lognormal(8.0, 1.0, size=rows)
    city = rng.choice(["Bern", "Oslo", "Lyon"], size=rows)
    plan = rng.choice(["basic", "plus"], size=rows)
    score = (age - 40.0) / 12.0 + (city == "Oslo") - (plan == "plus") + rng.normal(size=rows)
    score = score + 1.5 * np.tanh(income / 3000.0 - 1.0)
    X = pd.DataFrame({"age": age, "income": income, "city": city, "plan": plan})
    return X, (score > 0).astype(int)


def _with_gaps_and_outlier(rng, X):
    gaps = X.copy()
    for name in gaps.columns:
        gaps.loc[rng.random(len(gaps)) < 0.15, name] = np.nan
    # One far outlier tells a pipeline that clips before scaling from one that does not.
    gaps.loc[0, "income"] = 1e9
    return gaps


def clips_to_quantiles(solution, seed):
    values = _numbers(np.random.default_rng(seed))
    frame = pd.DataFrame(values, columns=["a", "b", "c"])
    return {
        "array": solution.QuantileClipper(0.1, 0.8).fit(values).transform(values),
        "frame": solution.QuantileClipper(low=0.25, high=0.75).fit(frame).transform(frame),
        "default quantiles": solution.QuantileClipper().fit_transform(values),
    }


def limits_from_training_data(solution, seed):
    rng = np.random.default_rng(seed)
    # Of 21 values these two quantiles are the second and the last but one.
    clipper = solution.QuantileClipper(0.05, 0.95).fit(_numbers(rng, 21))
    fresh = _numbers(rng, 12) * rng.choice([-50.0, 1.0, 50.0], size=(12, 1))
    return {"outliers": clipper.transform(fresh), "one row": clipper.transform(fresh[:1])}


def clipper_keeps_nan(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.permutation(np.vstack([_numbers(rng, 21), np.full((5, 3), np.nan)]))
    before = values.copy()
    clipped = solution.QuantileClipper(0.1, 0.9).fit(values).transform(values)
    return {"clipped": clipped, "X was changed": not np.array_equal(values, before, True)}


def parameters_survive_clone(solution, seed):
    low = float(np.random.default_rng(seed).uniform(0.01, 0.2))
    clipper = solution.QuantileClipper(low, 0.95)
    copy = clone(clipper).set_params(high=0.9)
    fitted = clone(clipper).fit(np.arange(12.0).reshape(6, 2))
    learned = set(vars(fitted)) - set(fitted.get_params())
    return {
        "learned names without underscore": sorted(
            name for name in learned if not name.startswith("_") and not name.endswith("_")
        ),
        "defaults": solution.QuantileClipper().get_params(),
        "cloned": clone(clipper).get_params(),
        "changed": copy.get_params(),
        "after fit": fitted.get_params(),
        "fit returns self": fitted.fit(np.ones((3, 2))) is fitted,
    }


def transform_before_fit(solution, seed):
    clipper = solution.QuantileClipper()
    try:
        clipper.transform(_numbers(np.random.default_rng(seed)))
    except NotFittedError:
        return "NotFittedError"
    return "no error"


def wrong_number_of_columns(solution, seed):
    values = _numbers(np.random.default_rng(seed))
    clipper = solution.QuantileClipper().fit(values)
    outcomes = []
    for columns in [1, 2]:
        try:
            clipper.transform(values[:, :columns])
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def pipeline_probabilities(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _customers(rng)
    gaps = _with_gaps_and_outlier(rng, X)
    pipe = solution.build_pipeline(NUMERIC, CATEGORICAL, random_state=3)
    return pipe.fit(gaps, y).predict_proba(gaps)[:, 1]


def unseen_category(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _customers(rng)
    moved = X.copy()
    moved.loc[rng.random(len(moved)) < 0.5, "city"] = "Turin"
    pipe = solution.build_pipeline(NUMERIC, CATEGORICAL)
    return pipe.fit(X, y).predict_proba(moved)[:, 1]


def unlisted_column(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _customers(rng)
    X.insert(1, "answer", y * 2.0 + rng.normal(scale=0.1, size=len(y)))
    X["remark"] = rng.choice(["ok", "call back"], size=len(y))
    pipe = solution.build_pipeline(NUMERIC, ["city"])
    return pipe.fit(X, y).predict_proba(X.drop(columns="remark"))[:, 1]


def _two_classes(rng, rows=150):
    y = rng.permutation(np.repeat([0, 1], [rows - rows // 3, rows // 3]))
    X = pd.DataFrame(rng.normal(size=(rows, 3)) + y[:, None] * 0.7, columns=["a", "b", "c"])
    return X, y


def fold_scores(solution, seed):
    X, y = _two_classes(np.random.default_rng(seed))
    pipe = Pipeline([("model", GaussianNB())])
    return {
        "default": solution.cv_scores(pipe, X, y),
        "again": solution.cv_scores(pipe, X, y),
        "another seed": solution.cv_scores(pipe, X, y, random_state=seed % 1000 + 1),
        "three folds": solution.cv_scores(pipe, X, y, folds=3),
    }


class FitRecorder(TransformerMixin, BaseEstimator):
    """Passes rows on and remembers which of them each fit has seen."""

    fits: list[list[float]] = []

    def fit(self, X, y=None):
        self.fitted_ = True
        FitRecorder.fits.append(sorted(np.asarray(X)[:, 0].tolist()))
        return self

    def transform(self, X):
        return np.asarray(X)[:, 1:]


def no_leakage(solution, seed):
    X, y = _two_classes(np.random.default_rng(seed), rows=60)
    X.insert(0, "row", np.arange(60.0))
    FitRecorder.fits = []
    pipe = Pipeline([("recorder", FitRecorder()), ("model", GaussianNB())])
    solution.cv_scores(pipe, X, y, folds=4, random_state=seed % 1000)
    return FitRecorder.fits
