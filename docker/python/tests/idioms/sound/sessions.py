import pandas as pd


def sessions(events: pd.DataFrame) -> pd.Series:
    """Return a session number for each event, 30 minutes apart."""
    events = events.sort_values(["user", "time"])
    gap = events.groupby("user")["time"].diff() > pd.Timedelta(minutes=30)
    numbers = gap.groupby(events["user"]).cumsum()
    return numbers.reindex(events.index)
