import pandas as pd


def drop_outliers(
    df: pd.DataFrame, column: str, k: float = 1.5, keep_missing: bool = True
) -> pd.DataFrame:
    """Return the rows whose value lies within k interquartile ranges of the quartiles."""
    raise NotImplementedError
