import pandas as pd


def churn_rate(df: pd.DataFrame, by: str | None = None) -> float | pd.Series:
    """Return the share of inactive users, or one share per segment of the column by."""
    raise NotImplementedError
