import pandas as pd


def monthly_pivot(sales: pd.DataFrame) -> pd.DataFrame:
    """Return summed revenue with a row per region, a column per month and totals.

    sales has the columns date, region and revenue; sales without a region are left out.
    """
    known = sales.dropna(subset=["region", "revenue"])
    if known.empty:
        return pd.DataFrame()
    months = pd.to_datetime(known["date"]).dt.to_period("M")
    revenue = known["revenue"].astype(float)
    table = revenue.groupby([known["region"], months]).sum().unstack(fill_value=0.0)
    # Months without any sale are in no group, so they come from the calendar.
    calendar = pd.period_range(months.min(), months.max(), freq="M")
    table = table.reindex(columns=calendar, fill_value=0.0)
    table.columns = calendar.strftime("%Y-%m")
    table["total"] = table.sum(axis=1)
    table.loc["total"] = table.sum()
    return table
