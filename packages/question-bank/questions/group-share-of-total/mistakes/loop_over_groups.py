import numpy as np
import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    """Return a copy of df with a column `share` = value / total of the row's group.

    Shares of groups that sum to zero are NaN; rows without a group form one of their own.
    """
    values = df[value].to_numpy(dtype=float)
    shares = np.full(len(df), np.nan)
    for rows in df.groupby(df[group].fillna("no group")).indices.values():
        total = np.nansum(values[rows])
        if total != 0:
            shares[rows] = values[rows] / total
    return df.assign(share=shares)
