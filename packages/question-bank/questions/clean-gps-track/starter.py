import pandas as pd


def clean_track(df: pd.DataFrame, max_kmh: float = 200, max_gap_s: int = 120) -> pd.DataFrame:
    """Return the track in order of time, without teleports, with short gaps filled."""
    raise NotImplementedError
