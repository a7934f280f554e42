import pandas as pd


def counts(df: pd.DataFrame, column: str, include_missing: bool = False) -> pd.Series:
    """Return how many values a column has."""
    return pd.Series({column: df[column].nunique(dropna=not include_missing)})
