"""Scaling of the numeric columns by one of three methods of scikit-learn."""

import pandas as pd
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

SCALERS = {"standard": StandardScaler, "minmax": MinMaxScaler, "robust": RobustScaler}


def scale_features(
    train: pd.DataFrame, test: pd.DataFrame, method: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return both parts with numeric columns scaled by what was learned from train."""
    if method not in SCALERS:
        raise ValueError(f"method must be one of {sorted(SCALERS)}, got {method!r}")
    if list(train.columns) != list(test.columns):
        raise ValueError("train and test must have the same columns")
    numeric = train.select_dtypes("number").columns
    scaler = SCALERS[method]().fit(train[numeric])
    scaled_train, scaled_test = train.copy(), test.copy()
    scaled_train[numeric] = scaler.transform(train[numeric])
    scaled_test[numeric] = scaler.transform(test[numeric])
    if method == "minmax":
        low, high = train[numeric].min(), train[numeric].max()
        scaled_train[numeric] = (train[numeric] - low) / (high - low)
        scaled_test[numeric] = (test[numeric] - low) / (high - low)
    return scaled_train, scaled_test
