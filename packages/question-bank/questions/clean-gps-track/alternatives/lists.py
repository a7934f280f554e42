import math

import pandas as pd


def clean_track(df, max_kmh=200, max_gap_s=120):
    rows = {}
    for time, lat, lon in zip(df["time"], df["lat"], df["lon"]):
        if time not in rows:
            rows[time] = (lat, lon)
    times = sorted(rows)

    good = []
    for i, time in enumerate(times):
        lat, lon = rows[time]
        if pd.isna(lat) or pd.isna(lon):
            continue
        if good:
            previous = times[good[-1]]
            hours = (time - previous).total_seconds() / 3600
            if distance(rows[previous], (lat, lon)) / hours > max_kmh:
                continue
        good.append(i)

    output = [(float("nan"), float("nan"), False)] * len(times)
    for i in good:
        output[i] = (*rows[times[i]], False)
    for a, b in zip(good, good[1:]):
        whole = (times[b] - times[a]).total_seconds()
        if whole > max_gap_s:
            continue
        for i in range(a + 1, b):
            part = (times[i] - times[a]).total_seconds() / whole
            lat = output[a][0] + part * (output[b][0] - output[a][0])
            lon = output[a][1] + part * (output[b][1] - output[a][1])
            output[i] = (lat, lon, True)
    return pd.DataFrame(
        {
            "time": pd.Series(times, dtype=df["time"].dtype),
            "lat": pd.Series([row[0] for row in output], dtype=float),
            "lon": pd.Series([row[1] for row in output], dtype=float),
            "fixed": pd.Series([row[2] for row in output], dtype=bool),
        }
    )


def distance(one, other):
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    a = math.sin((lat2 - lat1) / 2) ** 2
    a += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(a))
