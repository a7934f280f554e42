import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


class FillMostFrequent(TransformerMixin, BaseEstimator):
    """Fills gaps of any kind of column, which become texts or other objects."""

    def fit(self, X, y=None):
        self.feature_names_in_ = np.array(X.columns, dtype=object)
        self.n_features_in_ = X.shape[1]
        self.fill_ = {name: X[name].value_counts().idxmax() for name in X}
        return self

    def transform(self, X):
        filled = {}
        for name in X:
            column = X[name].astype("object")
            filled[name] = [self.fill_[name] if pd.isna(v) else v for v in column]
        return pd.DataFrame(filled, index=X.index, dtype="object")

    def get_feature_names_out(self, input_features=None):
        return self.feature_names_in_


def make_preprocessor(df, target):
    if target not in df:
        raise KeyError(target)
    numbers, categories = [], []
    for name in df.columns:
        column = df[name]
        if name == target or column.isna().all():
            continue
        is_bool = pd.api.types.is_bool_dtype(column.dtype)
        if pd.api.types.is_numeric_dtype(column.dtype) and not is_bool:
            numbers.append(name)
        else:
            categories.append(name)

    branches = []
    if categories:
        encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
        branches.append((make_pipeline(FillMostFrequent(), encoder), categories))
    if numbers:
        scaled = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
        branches.append((scaled, numbers))
    if not branches:
        raise ValueError("no features")
    return make_column_transformer(*branches)
