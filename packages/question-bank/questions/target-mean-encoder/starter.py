import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class TargetMeanEncoder(TransformerMixin, BaseEstimator):
    """Replace each level by its smoothed mean target."""

    def __init__(self, smoothing: float = 10.0):
        raise NotImplementedError

    def fit(self, X, y=None) -> "TargetMeanEncoder":
        """Learn the smoothed mean target of each level of each column."""
        raise NotImplementedError

    def transform(self, X) -> np.ndarray:
        """Return the encoded columns as a float array of the shape of X."""
        raise NotImplementedError
