import numpy as np
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype

WAYS = ("median", "clip", "nan", "drop")


def treat_outliers(df: pd.DataFrame, limit: float = 3.0, how: str = "median") -> pd.DataFrame:
    """Return df with the outliers of its numeric columns treated as how says."""
    if how not in WAYS:
        raise ValueError(f"how must be one of {WAYS}")
    if not limit > 0:
        raise ValueError("limit must be above 0")

    result = df.copy()
    drop = np.zeros(len(df), dtype=bool)
    for position in range(df.shape[1]):
        column = df.iloc[:, position]
        if not is_numeric_dtype(column.dtype) or is_bool_dtype(column.dtype):
            continue
        values = column.to_numpy(dtype=float, na_value=np.nan)
        known = values[~np.isnan(values)]
        if len(known) == 0 or known.min() == known.max():
            continue
        mean = known.mean()
        deviation = known.std()
        if deviation == 0:
            continue
        outlier = np.abs((values - mean) / deviation) > limit
        if not outlier.any():
            continue

        if how == "drop":
            drop |= outlier
            continue
        treated = values.copy()
        if how == "median":
            regular = values[~outlier & ~np.isnan(values)]
            treated[outlier] = np.median(regular) if len(regular) else np.nan
        elif how == "clip":
            treated[outlier & (values > mean)] = mean + limit * deviation
            treated[outlier & (values < mean)] = mean - limit * deviation
        else:
            treated[outlier] = np.nan
        result.isetitem(position, treated)

    return result.loc[~drop].copy() if how == "drop" else result
