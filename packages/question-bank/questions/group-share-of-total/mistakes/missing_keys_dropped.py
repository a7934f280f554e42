import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    totals = df.groupby(group)[value].transform("sum")
    return df.assign(share=df[value] / totals.where(totals != 0))
