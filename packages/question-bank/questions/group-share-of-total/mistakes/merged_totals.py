import numpy as np
import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    totals = df.groupby(group, dropna=False, as_index=False)[value].sum()
    merged = df.merge(totals.rename(columns={value: "total"}), on=group)
    merged["share"] = merged[value] / merged["total"].replace(0, np.nan)
    return merged.drop(columns="total")
