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

    totals = sold.groupby(["region", "date"])["daily_revenue"].sum()
    ends = sold.groupby("region")["date"].agg(["min", "max"])
    calendars = {
        row.Index: totals.loc[row.Index].reindex(pd.date_range(row.min, row.max), fill_value=0.0)
        for row in ends.itertuples()
    }
    daily = pd.concat(calendars, names=["region", "date"])
    rolling = daily.groupby(level="region", group_keys=False).rolling(WINDOW_DAYS, min_periods=1)
    return (
        daily.to_frame()
        .assign(rolling_avg=rolling.mean().to_numpy())
        .reset_index()
        .sort_values(["region", "date"], ignore_index=True)
    )
