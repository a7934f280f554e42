import pandas as pd


def _rate(flags: list) -> float:
    """Return the share of flags that are 0 among those that are not None."""
    known = [flag for flag in flags if flag is not None]
    if not known:
        return float("nan")
    return known.count(0) / len(known)


def churn_rate(df: pd.DataFrame, by: str | None = None) -> float | pd.Series:
    """Return the share of inactive users, or one share per segment of the column by."""
    segments = [None] * len(df) if by is None else df[by].tolist()
    last: dict = {}
    for user, flag, segment in zip(df["user_id"].tolist(), df["active"].tolist(), segments):
        if pd.isna(flag):
            last[user] = (None, segment)
        elif flag in (0, 1):
            last[user] = (int(flag), segment)
        else:
            raise ValueError(f"no flag: {flag!r}")

    if by is None:
        return _rate([flag for flag, _ in last.values()])

    flags_of: dict[str, list] = {}
    for flag, segment in last.values():
        flags_of.setdefault(segment, []).append(flag)
    names = sorted(flags_of)
    rates = [_rate(flags_of[name]) for name in names]
    return pd.Series(rates, index=pd.Index(names, name=by, dtype=object), dtype=float)
