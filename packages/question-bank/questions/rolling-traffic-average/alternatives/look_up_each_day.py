import math
from datetime import timedelta

import pandas as pd


def add_rolling(df, window=3, centre=False):
    if window < 1:
        raise ValueError(f"window {window}")
    days = [stamp.date() for stamp in pd.to_datetime(df["date"])]
    if len(set(days)) < len(days):
        raise ValueError("a date stands twice")
    visits = dict(zip(days, df["visits"].tolist()))
    after = math.ceil(window / 2) - 1 if centre else 0
    averages = []
    for day in sorted(days):
        last = day + timedelta(days=after)
        cells = [visits.get(last - timedelta(days=back), math.nan) for back in range(window)]
        averages.append(sum(cells) / window)
    result = df.copy()
    result["date"] = pd.to_datetime(result["date"])
    result = result.sort_values("date").reset_index(drop=True)
    result["rolling_avg"] = averages
    return result
