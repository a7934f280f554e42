import numpy as np
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype


def _centre_and_spread(values: np.ndarray, method: str) -> tuple[float, float]:
    """Return what is subtracted and what is divided by."""
    low, high = values.min(), values.max()
    if low == high:
        return low, 1.0  # exactly, where mean and deviation may be off by rounding
    if method == "standard":
        centre, spread = values.mean(), values.std()
    elif method == "minmax":
        centre, spread = low, high - low
    else:
        q1, centre, q3 = np.quantile(values, [0.25, 0.5, 0.75])
        spread = q3 - q1
    return centre, spread if spread != 0 else 1.0


def scale_features(
    train: pd.DataFrame, test: pd.DataFrame, method: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return both parts with numeric columns scaled by what was learned from train."""
    if method not in ("standard", "minmax", "robust"):
        raise ValueError(f"unknown method: {method!r}")
    if list(train.columns) != list(test.columns):
        raise ValueError("train and test have different columns")

    scaled_train = train.copy()
    scaled_test = test.copy()
    for name in train.columns:
        if not is_numeric_dtype(train[name]) or is_bool_dtype(train[name]):
            continue
        train_values = train[name].to_numpy(dtype=np.float64)
        test_values = test[name].to_numpy(dtype=np.float64)
        centre, spread = _centre_and_spread(train_values, method)
        scaled_train[name] = (train_values - centre) / spread
        scaled_test[name] = (test_values - centre) / spread
    return scaled_train, scaled_test
