import pandas as pd


def add_share(df: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    """Return a copy of df with a column `share` = value / total of the row's group."""
    # Missing groups have the code -1, all of them the same.
    codes, _ = pd.factorize(df[group])
    values = pd.Series(df[value].astype(float).to_numpy())
    totals = values.groupby(codes).transform("sum")
    shares = values / totals.where(totals != 0)
    result = df.copy()
    result["share"] = shares.to_numpy()
    return result
