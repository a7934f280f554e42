import math

import pandas as pd


def churn_rate(df, by=None):
    names = ["" for _ in range(len(df))] if by is None else df[by].tolist()
    last = {}
    for user, flag, name in zip(df["user_id"].tolist(), df["active"].tolist(), names):
        if not pd.isna(flag) and (isinstance(flag, str) or flag not in (0, 1)):
            raise ValueError(f"flag {flag!r}")
        last[user] = (name, flag)
    segments = {}
    for name, flag in last.values():
        flags = segments.setdefault(name, [])
        if not pd.isna(flag):
            flags.append(int(flag))
    rates = {
        name: 1 - sum(flags) / len(flags) if flags else math.nan
        for name, flags in sorted(segments.items())
    }
    if by is None:
        return rates.get("", math.nan)
    return pd.Series(rates, dtype=float)
