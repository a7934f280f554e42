import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.validation import check_is_fitted


def _as_matrix(X) -> np.ndarray:
    """Return a copy of X as a 2-D array of floats."""
    values = np.array(X, dtype=float)
    if values.ndim != 2:
        raise ValueError("X must be 2-D")
    return values


class QuantileClipper(TransformerMixin, BaseEstimator):
    """Clip each column to quantiles that fit learned."""

    def __init__(self, low: float = 0.01, high: float = 0.99):
        self.low = low
        self.high = high

    def fit(self, X, y=None) -> "QuantileClipper":
        """Learn the quantiles of each column, ignoring NaN."""
        values = _as_matrix(X)
        self.low_ = np.nanquantile(values, self.low, axis=0)
        self.high_ = np.nanquantile(values, self.high, axis=0)
        self.n_features_in_ = values.shape[1]
        return self

    def transform(self, X) -> np.ndarray:
        """Return X with each column clipped to its learned quantiles."""
        check_is_fitted(self)
        values = _as_matrix(X)
        if values.shape[1] != self.n_features_in_:
            raise ValueError(f"fit saw {self.n_features_in_} columns, X has {values.shape[1]}")
        return np.clip(values, self.low_, self.high_)  # NaN stays NaN


def build_pipeline(numeric: list[str], categorical: list[str], random_state: int = 0) -> Pipeline:
    """Return an unfitted pipeline for the listed columns that ends in a logistic regression."""
    numeric_steps = Pipeline(
        [
            ("impute", SimpleImputer(strategy="median")),
            ("clip", QuantileClipper()),
            ("scale", StandardScaler()),
        ]
    )
    categorical_steps = Pipeline(
        [
            ("impute", SimpleImputer(strategy="most_frequent")),
            ("encode", OneHotEncoder(handle_unknown="ignore")),
        ]
    )
    columns = ColumnTransformer(
        [
            ("numeric", numeric_steps, list(numeric)),
            ("categorical", categorical_steps, list(categorical)),
        ],
        remainder="drop",
    )
    model = LogisticRegression(max_iter=1000, random_state=random_state)
    return Pipeline([("columns", columns), ("model", model)])


def cv_scores(
    pipe: Pipeline, X: pd.DataFrame, y, folds: int = 5, random_state: int = 0
) -> np.ndarray:
    """Return the accuracy of pipe on each fold of a shuffled, stratified split."""
    labels = np.asarray(y)
    splitter = StratifiedKFold(n_splits=folds, shuffle=True, random_state=random_state)
    scores = []
    for train, held_out in splitter.split(X, labels):
        model = clone(pipe)
        model.fit(X.iloc[train], labels[train])
        scores.append(accuracy_score(labels[held_out], model.predict(X.iloc[held_out])))
    return np.array(scores, dtype=float)
