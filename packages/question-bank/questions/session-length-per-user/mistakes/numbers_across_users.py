import pandas as pd


def span_per_user(df: pd.DataFrame) -> pd.Series:
    """Return the time from the first to the last event of each user."""
    stamps = df.dropna(subset=["timestamp"]).groupby("user_id")["timestamp"]
    return (stamps.max() - stamps.min()).rename("span")


def sessions(df: pd.DataFrame, timeout: str = "30min") -> pd.DataFrame:
    """Return one row per session; a gap longer than timeout begins a new one.

    df has the columns user_id and timestamp. The columns of the result are user_id, session,
    start, end, n_events and length.
    """
    known = df.dropna(subset=["timestamp"])
    events = known.sort_values(["user_id", "timestamp"], ignore_index=True)
    # The first event of a user has no gap before it, so its number stays 0.
    begins = events.groupby("user_id")["timestamp"].diff() > pd.Timedelta(timeout)
    events["session"] = begins.cumsum().astype(int)
    table = events.groupby(["user_id", "session"], as_index=False).agg(
        start=("timestamp", "min"), end=("timestamp", "max"), n_events=("timestamp", "size")
    )
    return table.assign(length=table["end"] - table["start"])
