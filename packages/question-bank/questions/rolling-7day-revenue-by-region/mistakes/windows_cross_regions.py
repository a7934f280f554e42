import pandas as pd

WINDOW_DAYS = 7


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    """Return region, date, daily_revenue and rolling_avg for every region and calendar day."""
    sold = pd.DataFrame(
        {
            "region": sales["region"],
            "date": pd.to_datetime(sales["date"]),
            "daily_revenue": sales["revenue"].fillna(0).astype("float64"),
        }
    )
    if sold.empty:
        return sold.assign(rolling_avg=pd.Series(dtype="float64")).reset_index(drop=True)

    daily = sold.set_index("date").groupby("region")["daily_revenue"].resample("D").sum()
    rolling = daily.rolling(WINDOW_DAYS, min_periods=1)
    return (
        daily.to_frame()
        .assign(rolling_avg=rolling.mean().to_numpy())
        .reset_index()
        .sort_values(["region", "date"], ignore_index=True)
    )
