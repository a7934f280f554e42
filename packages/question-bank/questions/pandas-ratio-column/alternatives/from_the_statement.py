import numpy as np
import pandas as pd


def add_ratio(
    df: pd.DataFrame, num: str = "revenue", den: str = "cost", out: str = "ratio"
) -> pd.DataFrame:
    """Return a copy of df with a float column out = num / den, NaN where den is 0 or missing."""
    for column in (num, den):
        if column not in df.columns:
            raise KeyError(column)
    above = df[num].to_numpy(dtype=float, na_value=np.nan)
    below = df[den].to_numpy(dtype=float, na_value=np.nan)
    ratio = np.full(len(df), np.nan)
    np.divide(above, below, out=ratio, where=below != 0)
    result = df.copy()
    result[out] = ratio
    return result
