import math

import numpy as np
import pandas as pd

RADIUS_KM = 6371.0


def _distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance of two positions in degrees."""
    phi1 = math.radians(lat1)
    phi2 = math.radians(lat2)
    half_phi = (phi2 - phi1) / 2
    half_lambda = math.radians(lon2 - lon1) / 2
    a = math.sin(half_phi) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lambda) ** 2
    return 2 * RADIUS_KM * math.asin(math.sqrt(min(1.0, a)))


def clean_track(df: pd.DataFrame, max_kmh: float = 200, max_gap_s: int = 120) -> pd.DataFrame:
    """Return the track in order of time, without teleports, with short gaps filled."""
    track = df[["time", "lat", "lon"]].drop_duplicates(subset="time", keep="first")
    track = track.sort_values("time", kind="stable").reset_index(drop=True)

    stamps = track["time"].to_numpy().astype("datetime64[ns]").astype("int64").tolist()
    lat = track["lat"].astype(float).tolist()
    lon = track["lon"].astype(float).tolist()
    n = len(stamps)

    accepted: list[int] = []
    for i in range(n):
        if math.isnan(lat[i]) or math.isnan(lon[i]):
            continue
        if accepted:
            last = accepted[-1]
            hours = (stamps[i] - stamps[last]) / 1e9 / 3600
            if _distance_km(lat[last], lon[last], lat[i], lon[i]) / hours > max_kmh:
                continue
        accepted.append(i)

    new_lat = [math.nan] * n
    new_lon = [math.nan] * n
    fixed = [False] * n
    for i in accepted:
        new_lat[i] = lat[i]
        new_lon[i] = lon[i]
    for before, after in zip(accepted, accepted[1:]):
        gap = stamps[after] - stamps[before]
        if gap > max_gap_s * 10**9:
            continue
        for i in range(before + 1, after):
            share = (stamps[i] - stamps[before]) / gap
            new_lat[i] = lat[before] + share * (lat[after] - lat[before])
            new_lon[i] = lon[before] + share * (lon[after] - lon[before])
            fixed[i] = True

    return pd.DataFrame(
        {
            "time": track["time"],
            "lat": np.array(new_lat, dtype=float),
            "lon": np.array(new_lon, dtype=float),
            "fixed": np.array(fixed, dtype=bool),
        }
    )
