import pandas as pd


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    sales["date"] = pd.to_datetime(sales["date"])
    sales["revenue"] = sales["revenue"].fillna(0.0)
    if sales.empty:
        return pd.DataFrame(columns=["region", "date", "daily_revenue", "rolling_avg"])
    daily = sales.set_index("date").groupby("region")["revenue"].resample("D").sum()
    daily = daily.rename("daily_revenue").reset_index()
    daily["rolling_avg"] = (
        daily.groupby("region")["daily_revenue"]
        .rolling(7, min_periods=1)
        .mean()
        .reset_index(drop=True)
    )
    return daily
