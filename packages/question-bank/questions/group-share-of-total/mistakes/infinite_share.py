import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    """Return a copy of df with a column `share` = value / total of the row's group.

    Shares of groups that sum to zero are NaN; rows without a group form one of their own.
    """
    totals = df.groupby(group, dropna=False)[value].transform("sum")
    return df.assign(share=df[value] / totals)
