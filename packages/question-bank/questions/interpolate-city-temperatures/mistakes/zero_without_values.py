import numpy as np
import pandas as pd


def fill_temperatures(df: pd.DataFrame) -> pd.DataFrame:
    """Return df with gaps in temperature filled from the known values of the same city.

    Inner gaps are linear in time, gaps at the ends take the nearest known value; a city without
    any known value stays NaN.
    """
    if df.duplicated(["city", "date"]).any():
        raise ValueError("there is more than one row for a city and date")
    days = (df["date"] - df["date"].min()) / pd.Timedelta(days=1)
    # A table of its own: sorted by time, and under row numbers, which do not repeat.
    series = pd.DataFrame(
        {"day": days.to_numpy(), "temperature": df["temperature"].to_numpy(dtype=float, copy=True)}
    ).sort_values("day")
    filled = series["temperature"].copy()
    for _, rows in series.groupby(df["city"].reset_index(drop=True)):
        known = rows.dropna()
        if len(known):
            # np.interp holds the first and the last value beyond the ends.
            filled[rows.index] = np.interp(rows["day"], known["day"], known["temperature"])
        else:
            filled[rows.index] = 0.0
    return df.assign(temperature=filled.sort_index().to_numpy())
