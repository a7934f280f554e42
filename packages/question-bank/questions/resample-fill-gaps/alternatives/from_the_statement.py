import math

import pandas as pd

HOUR = pd.Timedelta(hours=1)


def hourly(series: pd.Series, limit: int = 3) -> pd.Series:
    """Return hourly means of series; gaps of at most limit hours are interpolated."""
    if not isinstance(series.index, pd.DatetimeIndex):
        raise TypeError("the index must be a DatetimeIndex")
    if len(series) == 0:
        return pd.Series([], index=pd.DatetimeIndex([]), dtype=float)

    hours = series.index.floor("h")
    start = hours.min()
    positions = ((hours - start) // HOUR).tolist()

    readings: dict[int, list[float]] = {}
    for position, value in zip(positions, series.tolist()):
        if not pd.isna(value):
            readings.setdefault(position, []).append(float(value))

    n_hours = max(positions) + 1
    values = [math.nan] * n_hours
    for position, found in readings.items():
        values[position] = sum(found) / len(found)

    known = sorted(readings)
    for left, right in zip(known, known[1:]):
        width = right - left
        if width - 1 <= limit:
            for i in range(1, width):
                values[left + i] = values[left] + (values[right] - values[left]) * i / width

    index = pd.date_range(start, periods=n_hours, freq="h")
    return pd.Series(values, index=index, dtype=float)
