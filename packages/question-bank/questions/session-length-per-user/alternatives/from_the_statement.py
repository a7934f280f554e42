import numpy as np
import pandas as pd


def _clean(df: pd.DataFrame) -> pd.DataFrame:
    """Return the events that have a stamp, by user and time, with a fresh index."""
    events = df[["user_id", "timestamp"]].reset_index(drop=True)
    events = events.dropna(subset=["timestamp"])
    events = events.assign(timestamp=pd.to_datetime(events["timestamp"]))
    return events.sort_values(["user_id", "timestamp"], ignore_index=True)


def span_per_user(df: pd.DataFrame) -> pd.Series:
    """Return the time from the first to the last event of each user."""
    stamps = _clean(df).groupby("user_id", observed=True)["timestamp"]
    return stamps.max() - stamps.min()


def sessions(df: pd.DataFrame, timeout: str = "30min") -> pd.DataFrame:
    """Return one row per session; a gap longer than timeout begins a new one."""
    events = _clean(df)
    n = len(events)
    users = events["user_id"].to_numpy(dtype=object)
    stamps = events["timestamp"]

    new_user = np.ones(n, dtype=bool)
    new_user[1:] = users[1:] != users[:-1]
    long_gap = (stamps.diff() > pd.Timedelta(timeout)).to_numpy(dtype=bool)

    first = np.flatnonzero(new_user | long_gap)
    after = np.append(first[1:], n)[: len(first)]

    # The number of a session is its distance from the first session of its user.
    place = np.arange(len(first))
    first_of_user = np.maximum.accumulate(np.where(new_user[first], place, 0))

    start = stamps.iloc[first].reset_index(drop=True)
    end = stamps.iloc[after - 1].reset_index(drop=True)
    return pd.DataFrame(
        {
            "user_id": events["user_id"].iloc[first].reset_index(drop=True),
            "session": place - first_of_user,
            "start": start,
            "end": end,
            "n_events": after - first,
            "length": end - start,
        }
    )
