import numpy as np
import pandas as pd


def drop_outliers(df, column, k=1.5, keep_missing=True):
    if k < 0:
        raise ValueError("k < 0")
    if df[column].dtype.kind not in "iuf":
        raise TypeError(f"{column} is not numeric")
    values = df[column].to_numpy(dtype=float)
    known = values[~np.isnan(values)]
    low, high = -np.inf, np.inf
    if known.size:
        q1 = np.percentile(known, 25)
        q3 = np.percentile(known, 75)
        low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
    positions = [
        place
        for place, value in enumerate(values)
        if (keep_missing if np.isnan(value) else low <= value <= high)
    ]
    return df.iloc[positions]
