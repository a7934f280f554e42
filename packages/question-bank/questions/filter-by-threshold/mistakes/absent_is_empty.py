import pandas as pd


def filter_frame(df: pd.DataFrame, column: str, threshold: float) -> pd.DataFrame:
    """Return a new frame with the rows of df whose value in column is at least threshold."""
    if column not in df:
        return df.iloc[:0].copy()
    # A missing value compares as false; the copy makes the result safe to write to.
    return df[df[column] >= threshold].copy()
