import pandas as pd


def fill_temperatures(df: pd.DataFrame) -> pd.DataFrame:
    """Return df with gaps in temperature filled from the known values of the same city.

    Inner gaps are linear in time, gaps at the ends take the nearest known value; a city without
    any known value stays NaN.
    """
    if df.duplicated(["city", "date"]).any():
        raise ValueError("there is more than one row for a city and date")
    days = (df["date"] - df["date"].min()) / pd.Timedelta(days=1)
    series = pd.DataFrame(
        {"day": days.to_numpy(), "temperature": df["temperature"].to_numpy(dtype=float, copy=True)}
    )
    filled = series["temperature"].copy()
    for _, rows in series.groupby(df["city"].reset_index(drop=True)):
        filled[rows.index] = _between(rows["day"], rows["temperature"])
    return df.assign(temperature=filled.to_numpy())


def _between(days: pd.Series, warm: pd.Series) -> pd.Series:
    """Weigh the known values above and below each gap by the days between."""
    known_days = days.where(warm.notna())
    first, last = known_days.ffill(), known_days.bfill()
    low, high = warm.ffill(), warm.bfill()
    part = ((days - first) / (last - first)).where(last != first, 0.0)
    return (low + part * (high - low)).fillna(low).fillna(high)
