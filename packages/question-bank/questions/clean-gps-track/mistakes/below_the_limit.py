from math import asin, cos, radians, sin, sqrt

import numpy as np
import pandas as pd

EARTH_RADIUS_KM = 6371.0
SECONDS_PER_HOUR = 3600.0


def clean_track(df: pd.DataFrame, max_kmh: float = 200, max_gap_s: int = 120) -> pd.DataFrame:
    """Return the track in order of time, without teleports, with short gaps filled."""
    track = df[["time", "lat", "lon"]].sort_values("time", kind="stable")
    track = track.drop_duplicates("time").reset_index(drop=True)
    # Whole nanoseconds since the first row, so that a gap of exactly the limit stays exact.
    seconds = (track["time"] - track["time"].min()).dt.total_seconds().to_numpy()
    positions = track[["lat", "lon"]].to_numpy(dtype=np.float64, copy=True)

    accepted = _accepted(seconds, positions, max_kmh)
    positions[~accepted] = np.nan
    filled = _fillable(seconds, accepted, max_gap_s)
    if filled.any():
        for column in positions.T:
            column[filled] = np.interp(seconds[filled], seconds[accepted], column[accepted])
    return track.assign(lat=positions[:, 0], lon=positions[:, 1], fixed=filled)


def _accepted(seconds: np.ndarray, positions: np.ndarray, max_kmh: float) -> np.ndarray:
    """Return which rows hold a fix that can be reached from the last accepted one."""
    accepted = np.zeros(len(seconds), dtype=bool)
    last = None
    # Each decision depends on the one before, so this has to be a loop; on floats it is quick.
    rows = zip(seconds.tolist(), positions.tolist())
    for number, (second, (lat, lon)) in enumerate(rows):
        if lat != lat or lon != lon:
            continue
        if last is not None:
            hours = (second - last[0]) / SECONDS_PER_HOUR
            if _haversine_km(last[1], last[2], lat, lon) > max_kmh * hours:
                continue
        accepted[number] = True
        last = (second, lat, lon)
    return accepted


def _haversine_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    north = sin(radians(other_lat - lat) / 2) ** 2
    east = sin(radians(other_lon - lon) / 2) ** 2
    half_chord = sqrt(north + cos(radians(lat)) * cos(radians(other_lat)) * east)
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, half_chord))


def _fillable(seconds: np.ndarray, accepted: np.ndarray, max_gap_s: float) -> np.ndarray:
    """Return which missing rows lie between accepted fixes that are near enough in time."""
    known = np.flatnonzero(accepted)
    fillable = np.zeros(len(seconds), dtype=bool)
    missing = np.flatnonzero(~accepted)
    following = np.searchsorted(known, missing)
    inside = (following > 0) & (following < len(known))
    missing, following = missing[inside], following[inside]
    gaps = seconds[known[following]] - seconds[known[following - 1]]
    fillable[missing[gaps < max_gap_s]] = True
    return fillable
