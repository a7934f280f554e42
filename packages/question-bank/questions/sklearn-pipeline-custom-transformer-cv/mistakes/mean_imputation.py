import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.validation import check_is_fitted


class QuantileClipper(TransformerMixin, BaseEstimator):
    """Clip each column to quantiles that fit learned."""

    def __init__(self, low: float = 0.01, high: float = 0.99):
        self.low = low
        self.high = high

    def fit(self, X, y=None) -> "QuantileClipper":
        """Learn the quantiles of each column, ignoring NaN."""
        values = np.asarray(X, dtype=np.float64)
        self.n_features_in_ = values.shape[1]
        self.lower_, self.upper_ = np.nanquantile(values, [self.low, self.high], axis=0)
        return self

    def transform(self, X) -> np.ndarray:
        """Return X with each column clipped to its learned quantiles."""
        check_is_fitted(self)
        values = np.asarray(X, dtype=np.float64)
        if values.ndim != 2 or values.shape[1] != self.n_features_in_:
            raise ValueError(f"X must have {self.n_features_in_} columns, as in fit")
        return np.clip(values, self.lower_, self.upper_)


def build_pipeline(numeric: list[str], categorical: list[str], random_state: int = 0) -> Pipeline:
    """Return an unfitted pipeline for the listed columns that ends in a logistic regression."""
    numeric_branch = Pipeline(
        [
            ("impute", SimpleImputer()),
            ("clip", QuantileClipper()),
            ("scale", StandardScaler()),
        ]
    )
    categorical_branch = Pipeline(
        [
            ("impute", SimpleImputer(strategy="most_frequent")),
            ("encode", OneHotEncoder(handle_unknown="ignore")),
        ]
    )
    columns = ColumnTransformer(
        [("numeric", numeric_branch, numeric), ("categorical", categorical_branch, categorical)],
        remainder="drop",
    )
    model = LogisticRegression(max_iter=1000, random_state=random_state)
    return Pipeline([("columns", columns), ("model", model)])


def cv_scores(
    pipe: Pipeline, X: pd.DataFrame, y, folds: int = 5, random_state: int = 0
) -> np.ndarray:
    """Return the accuracy of pipe on each fold of a shuffled, stratified split.

    The whole pipeline is cloned and fitted per fold, so no step ever learns from validation rows.
    """
    splitter = StratifiedKFold(n_splits=folds, shuffle=True, random_state=random_state)
    return cross_val_score(pipe, X, y, cv=splitter, scoring="accuracy")
