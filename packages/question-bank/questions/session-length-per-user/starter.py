import pandas as pd


def span_per_user(df: pd.DataFrame) -> pd.Series:
    """Return the time from the first to the last event of each user."""
    raise NotImplementedError


def sessions(df: pd.DataFrame, timeout: str = "30min") -> pd.DataFrame:
    """Return one row per session; a gap longer than timeout begins a new one."""
    raise NotImplementedError
