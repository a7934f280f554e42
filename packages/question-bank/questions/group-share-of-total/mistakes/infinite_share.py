import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    result = df.copy()
    result["share"] = df[value] / df.groupby(group, dropna=False)[value].transform("sum")
    return result.fillna({"share": 0.0})
