import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted


class TargetMeanEncoder(TransformerMixin, BaseEstimator):
    """Replace each level by its smoothed mean target."""

    def __init__(self, smoothing: float = 10.0):
        self.smoothing = smoothing

    def fit(self, X, y=None) -> "TargetMeanEncoder":
        """Learn the smoothed mean target of each level of each column."""
        if y is None:
            raise ValueError("y is required: the encoding is a mean of targets")
        target = pd.Series(np.asarray(y, dtype=np.float64))
        self.global_mean_ = float(target.mean())
        self.encodings_ = [self._encode(column, target) for column in _columns(X)]
        return self

    def transform(self, X) -> np.ndarray:
        """Return the encoded columns as a float array of the shape of X."""
        check_is_fitted(self)
        encoded = [
            column.map(encoding).astype(np.float64).fillna(self.global_mean_)
            for column, encoding in zip(_columns(X), self.encodings_, strict=True)
        ]
        return np.column_stack(encoded)

    def fit_transform(self, X, y=None) -> np.ndarray:
        """Encode each training row with the targets of the other rows of its level."""
        self.fit(X, y)
        target = pd.Series(np.asarray(y, dtype=np.float64))
        encoded = []
        for column in _columns(X):
            groups = target.groupby(column)
            others = groups.transform("sum") - target + self.smoothing * self.global_mean_
            encoded.append(others / (groups.transform("count") - 1 + self.smoothing))
        return np.column_stack(encoded)

    def _encode(self, levels: pd.Series, target: pd.Series) -> pd.Series:
        groups = target.groupby(levels)
        weighted = groups.sum() + self.smoothing * self.global_mean_
        return weighted / (groups.count() + self.smoothing)


def _columns(X) -> list[pd.Series]:
    """Return the columns of X without its index, so that rows match targets by position."""
    values = np.asarray(X, dtype=object)
    return [pd.Series(column, dtype=object) for column in values.T]
