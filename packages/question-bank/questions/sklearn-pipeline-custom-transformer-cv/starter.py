import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import Pipeline


class QuantileClipper(TransformerMixin, BaseEstimator):
    """Clip each column to quantiles that fit learned."""

    def __init__(self, low: float = 0.01, high: float = 0.99):
        raise NotImplementedError

    def fit(self, X, y=None) -> "QuantileClipper":
        """Learn the quantiles of each column, ignoring NaN."""
        raise NotImplementedError

    def transform(self, X) -> np.ndarray:
        """Return X with each column clipped to its learned quantiles."""
        raise NotImplementedError


def build_pipeline(numeric: list[str], categorical: list[str], random_state: int = 0) -> Pipeline:
    """Return an unfitted pipeline for the listed columns that ends in a logistic regression."""
    raise NotImplementedError


def cv_scores(
    pipe: Pipeline, X: pd.DataFrame, y, folds: int = 5, random_state: int = 0
) -> np.ndarray:
    """Return the accuracy of pipe on each fold of a shuffled, stratified split."""
    raise NotImplementedError
