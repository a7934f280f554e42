import numpy as np
import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    totals = df.groupby(group, dropna=False)[value].sum().to_dict()
    result = df.copy()
    result["share"] = df.apply(
        lambda row: row[value] / totals[row[group]] if totals.get(row[group]) else np.nan, axis=1
    )
    return result
