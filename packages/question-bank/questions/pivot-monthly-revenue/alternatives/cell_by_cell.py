import pandas as pd


def monthly_pivot(sales):
    sums = {}
    for date, region, revenue in zip(sales["date"], sales["region"], sales["revenue"]):
        if pd.isna(region):
            continue
        cell = (region, str(date)[:7])
        sums[cell] = sums.get(cell, 0.0) + (0.0 if pd.isna(revenue) else float(revenue))
    if not sums:
        return pd.DataFrame()
    first, last = min(month for _, month in sums), max(month for _, month in sums)
    year, month = int(first[:4]), int(first[5:])
    months = [first]
    while months[-1] < last:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        months.append(f"{year:04d}-{month:02d}")
    rows = {
        region: [sums.get((region, name), 0.0) for name in months]
        for region in sorted({region for region, _ in sums})
    }
    rows["total"] = [sum(column) for column in zip(*rows.values())]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=months)
    table["total"] = [sum(cells) for cells in rows.values()]
    return table
