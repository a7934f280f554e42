import pandas as pd


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    table = sales.assign(date=pd.to_datetime(sales["date"]), revenue=sales["revenue"].fillna(0.0))
    daily = table.groupby(["region", "date"], as_index=False)["revenue"].sum()
    daily = daily.rename(columns={"revenue": "daily_revenue"})
    daily["rolling_avg"] = daily.groupby("region")["daily_revenue"].transform(
        lambda day: day.rolling(7, min_periods=1).mean()
    )
    return daily
