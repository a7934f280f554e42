import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted


def _as_table(X) -> np.ndarray:
    """Return X as a 2-D object array."""
    table = X.to_numpy(dtype=object) if isinstance(X, pd.DataFrame) else np.asarray(X, dtype=object)
    if table.ndim != 2:
        raise ValueError("X must have two dimensions")
    return table


class TargetMeanEncoder(TransformerMixin, BaseEstimator):
    """Replace each level by its smoothed mean target."""

    def __init__(self, smoothing: float = 10.0):
        self.smoothing = smoothing

    def fit(self, X, y=None) -> "TargetMeanEncoder":
        """Learn the smoothed mean target of each level of each column."""
        if y is None:
            raise ValueError("y is needed")
        table = _as_table(X)
        target = np.asarray(y, dtype=float).ravel()
        if len(target) != len(table):
            raise ValueError("X and y differ in length")

        mean = float(target.mean())
        encodings = []
        for j in range(table.shape[1]):
            by_level: dict = {}
            for level, value in zip(table[:, j], target):
                if not pd.isna(level):
                    by_level.setdefault(level, []).append(value)
            encodings.append(
                {
                    level: (sum(values) + self.smoothing * mean) / (len(values) + self.smoothing)
                    for level, values in by_level.items()
                }
            )
        self.mean_ = mean
        self.encodings_ = encodings
        self.n_features_in_ = table.shape[1]
        return self

    def transform(self, X) -> np.ndarray:
        """Return the encoded columns as a float array of the shape of X."""
        check_is_fitted(self, "encodings_")
        table = _as_table(X)
        if table.shape[1] != self.n_features_in_:
            raise ValueError(f"X must have {self.n_features_in_} columns")
        encoded = np.empty(table.shape, dtype=np.float64)
        for j, encoding in enumerate(self.encodings_):
            for i, level in enumerate(table[:, j]):
                encoded[i, j] = self.mean_ if pd.isna(level) else encoding.get(level, self.mean_)
        return encoded
