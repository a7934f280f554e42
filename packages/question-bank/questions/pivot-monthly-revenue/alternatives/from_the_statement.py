import pandas as pd


def monthly_pivot(sales: pd.DataFrame) -> pd.DataFrame:
    """Return summed revenue with a row per region, a column per month and totals."""
    sold = sales[sales["region"].notna()]
    if len(sold) == 0:
        return pd.DataFrame()

    sale_months = pd.to_datetime(sold["date"]).dt.to_period("M")
    months = [
        str(month)
        for month in pd.period_range(sale_months.min(), sale_months.max(), freq="M")
    ]
    revenues = sold["revenue"].astype(float).fillna(0.0)

    cells: dict[str, dict[str, float]] = {}
    for region, month, revenue in zip(sold["region"], sale_months, revenues):
        if region not in cells:
            cells[region] = dict.fromkeys(months, 0.0)
        cells[region][str(month)] += revenue

    regions = sorted(cells)
    rows = [[cells[region][month] for month in months] for region in regions]
    table = pd.DataFrame(rows, index=regions, columns=months, dtype=float)
    table["total"] = table.sum(axis=1)
    table.loc["total"] = table.sum(axis=0)
    return table
