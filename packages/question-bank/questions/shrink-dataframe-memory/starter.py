import pandas as pd


def shrink(df: pd.DataFrame, max_cardinality: float = 0.5) -> pd.DataFrame:
    """Return a copy of df whose columns take less memory."""
    raise NotImplementedError
