import math

import pandas as pd


def hourly(series, limit=3):
    if type(series.index) is not pd.DatetimeIndex:
        raise TypeError("dates wanted")
    if len(series) == 0:
        return pd.Series([], index=series.index[:0], dtype=float)
    readings = {}
    for stamp, value in zip(series.index, series):
        cell = readings.setdefault(stamp.floor("h"), [])
        if not math.isnan(value):
            cell.append(float(value))
    hours = pd.date_range(min(readings), max(readings), freq="h")
    means = [readings.get(hour, []) for hour in hours]
    means = [sum(cell) / len(cell) if cell else math.nan for cell in means]
    known = [place for place, value in enumerate(means) if not math.isnan(value)]
    for left, right in zip(known, known[1:]):
        if right - left - 1 <= limit:
            step = (means[right] - means[left]) / (right - left)
            for place in range(left + 1, right):
                means[place] = means[left] + step * (place - left)
    return pd.Series(means, index=hours)
