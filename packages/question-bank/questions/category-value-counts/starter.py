import pandas as pd


def counts(df: pd.DataFrame, column: str, include_missing: bool = False) -> pd.Series:
    """Return how often each value of a column occurs, the most frequent first."""
    raise NotImplementedError
