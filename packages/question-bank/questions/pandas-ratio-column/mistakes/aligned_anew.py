import pandas as pd


def add_ratio(
    df: pd.DataFrame, num: str = "revenue", den: str = "cost", out: str = "ratio"
) -> pd.DataFrame:
    """Return a copy of df with a float column out = num / den, NaN where den is 0 or missing."""
    denominator = df[den].where(df[den] != 0)
    return df.assign(**{out: pd.Series((df[num] / denominator).to_numpy(dtype=float))})
