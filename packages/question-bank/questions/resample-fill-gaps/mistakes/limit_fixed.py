import pandas as pd


def hourly(series: pd.Series, limit: int = 3) -> pd.Series:
    """Return hourly means of series; gaps of at most limit hours are interpolated.

    Longer gaps and missing hours at either end stay NaN.
    """
    if not isinstance(series.index, pd.DatetimeIndex):
        raise TypeError(f"series must have a DatetimeIndex, got {type(series.index).__name__}")
    means = series.astype(float).resample("h").mean()
    missing = means.isna()
    # A run of hours has one number, so its length can be counted. interpolate(limit=…) would
    # fill the beginning of a longer gap.
    run = missing.ne(missing.shift()).cumsum()
    run_hours = missing.groupby(run).transform("size")
    filled = means.interpolate("time", limit_area="inside")
    return filled.where(~missing | (run_hours <= 3))
