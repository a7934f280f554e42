import numpy as np
import pandas as pd

WINDOW = 7


def rolling_7day_revenue(sales: pd.DataFrame) -> pd.DataFrame:
    """Return region, date, daily_revenue and rolling_avg for every region and calendar day."""
    for column in ("date", "region", "revenue"):
        if column not in sales.columns:
            raise KeyError(column)
    if len(sales) == 0:
        return pd.DataFrame(
            {
                "region": pd.Series(dtype=object),
                "date": pd.Series(dtype="datetime64[ns]"),
                "daily_revenue": pd.Series(dtype="float64"),
                "rolling_avg": pd.Series(dtype="float64"),
            }
        )

    clean = pd.DataFrame(
        {
            "region": sales["region"].astype(object).to_numpy(),
            "date": pd.to_datetime(sales["date"]).to_numpy().astype("datetime64[D]").astype("int64"),
            "revenue": sales["revenue"].astype("float64").fillna(0.0).to_numpy(),
        }
    )

    regions, days, revenues, averages = [], [], [], []
    for region, group in clean.groupby("region", sort=True):
        day = group["date"].to_numpy()
        first = int(day.min())
        n = int(day.max()) - first + 1
        daily = np.bincount(day - first, weights=group["revenue"].to_numpy(), minlength=n)
        padded = np.concatenate([np.zeros(WINDOW - 1), daily])
        total = np.zeros(n)
        for shift in range(WINDOW):
            total += padded[shift : shift + n]
        regions.extend([region] * n)
        days.append(np.arange(first, first + n))
        revenues.append(daily)
        averages.append(total / np.minimum(np.arange(1, n + 1), WINDOW))

    dates = np.concatenate(days).astype("datetime64[D]").astype("datetime64[ns]")
    return pd.DataFrame(
        {
            "region": regions,
            "date": dates,
            "daily_revenue": np.concatenate(revenues),
            "rolling_avg": np.concatenate(averages),
        }
    )
