import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted


class TargetMeanEncoder(TransformerMixin, BaseEstimator):
    def __init__(self, smoothing: float = 10.0):
        self.smoothing = smoothing

    def fit(self, X, y=None) -> "TargetMeanEncoder":
        if y is None:
            raise ValueError("y is required")
        table = pd.DataFrame(X)
        target = pd.Series(y).astype(float)
        self.global_mean_ = target.mean()
        self.encodings_ = []
        for name in table.columns:
            groups = target.groupby(table[name]).agg(["sum", "count"])
            self.encodings_.append(
                (groups["sum"] + self.smoothing * self.global_mean_)
                / (groups["count"] + self.smoothing)
            )
        return self

    def transform(self, X) -> np.ndarray:
        check_is_fitted(self)
        table = pd.DataFrame(X)
        columns = [
            table[name].map(encoding).astype(float).fillna(self.global_mean_)
            for name, encoding in zip(table.columns, self.encodings_)
        ]
        return np.column_stack(columns)
