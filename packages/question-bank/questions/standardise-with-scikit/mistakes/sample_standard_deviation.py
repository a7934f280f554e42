"""Scaling of chosen columns with the statistics of the training part."""

import pandas as pd
from sklearn.preprocessing import StandardScaler


def scale_pair(
    train: pd.DataFrame, test: pd.DataFrame, columns: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame, StandardScaler]:
    """Return both parts with the columns standardised, and the scaler, fitted on train."""
    for part in (train, test):
        missing = [name for name in columns if name not in part.columns]
        if missing:
            raise KeyError(f"no such columns: {missing}")
    if train.empty:
        raise ValueError("train must have rows")
    scaler = StandardScaler().fit(train[columns])
    scaled_train, scaled_test = train.copy(), test.copy()
    spread = train[columns].std().replace(0.0, 1.0)
    scaled_train[columns] = (train[columns] - train[columns].mean()) / spread
    scaled_test[columns] = scaler.transform(test[columns])
    return scaled_train, scaled_test, scaler
