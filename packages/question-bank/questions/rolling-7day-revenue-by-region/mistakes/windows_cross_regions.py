import pandas as pd


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    table = sales.assign(date=pd.to_datetime(sales["date"]), revenue=sales["revenue"].fillna(0.0))
    daily = table.set_index("date").groupby("region")["revenue"].resample("D").sum()
    daily = daily.rename("daily_revenue").reset_index()
    daily["rolling_avg"] = daily["daily_revenue"].rolling(7, min_periods=1).mean()
    return daily
