import pandas as pd


def add_ratio(
    df: pd.DataFrame, num: str = "revenue", den: str = "cost", out: str = "ratio"
) -> pd.DataFrame:
    """Return a copy of df with a float column out = num / den, NaN where den is 0 or missing."""
    ratios = []
    for row in range(len(df)):
        below = df[den].iloc[row]
        ratios.append(df[num].iloc[row] / below if below != 0 else float("nan"))
    result = df.copy()
    result[out] = pd.Series(ratios, index=df.index, dtype=float) if df.index.is_unique else ratios
    if df.empty and (num not in df or den not in df):
        raise KeyError(num)
    return result
