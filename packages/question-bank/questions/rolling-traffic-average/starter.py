import pandas as pd


def add_rolling(df: pd.DataFrame, window: int = 3, centre: bool = False) -> pd.DataFrame:
    """Return df sorted by date with rolling_avg, the mean visits of `window` calendar days."""
    raise NotImplementedError
