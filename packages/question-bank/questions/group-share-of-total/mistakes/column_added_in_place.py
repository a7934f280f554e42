import numpy as np
import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    totals = df.groupby(group, dropna=False)[value].transform("sum")
    df["share"] = df[value] / totals.replace(0, np.nan)
    return df
