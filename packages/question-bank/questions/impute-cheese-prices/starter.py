import pandas as pd


def cheese_median(df_cheeses: pd.DataFrame) -> pd.DataFrame:
    """Return the list with the median of the known prices in place of missing ones."""
    raise NotImplementedError
