import pandas as pd


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    revenue = sales["revenue"].fillna(0).astype(float)
    table = sales.assign(date=pd.to_datetime(sales["date"]), revenue=revenue)
    table = table.sort_values(["region", "date"]).rename(columns={"revenue": "daily_revenue"})
    rolling = table.set_index("date").groupby("region")["daily_revenue"].rolling("7D").mean()
    table["rolling_avg"] = rolling.to_numpy()
    table = table.reset_index(drop=True)
    return table[["region", "date", "daily_revenue", "rolling_avg"]]
