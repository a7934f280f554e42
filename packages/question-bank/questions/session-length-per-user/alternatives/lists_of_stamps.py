import pandas as pd


def _by_user(df):
    found = {}
    for user, stamp in zip(df["user_id"], df["timestamp"]):
        if not pd.isna(stamp):
            found.setdefault(user, []).append(stamp)
    return {user: sorted(found[user]) for user in sorted(found)}


def span_per_user(df):
    spans = {user: stamps[-1] - stamps[0] for user, stamps in _by_user(df).items()}
    return pd.Series(spans, dtype="timedelta64[ns]")


def sessions(df, timeout="30min"):
    limit = pd.Timedelta(timeout)
    rows = []
    for user, stamps in _by_user(df).items():
        parts = [[stamps[0]]]
        for stamp in stamps[1:]:
            if stamp - parts[-1][-1] > limit:
                parts.append([])
            parts[-1].append(stamp)
        for number, part in enumerate(parts):
            rows.append((user, number, part[0], part[-1], len(part), part[-1] - part[0]))
    columns = ["user_id", "session", "start", "end", "n_events", "length"]
    return pd.DataFrame(rows, columns=columns)
