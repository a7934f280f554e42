import pandas as pd


def _by_time(part):
    ordered = part.sort_index()
    return ordered.interpolate(method="time", limit_direction="both", limit_area=None)


def fill_temperatures(df):
    pairs = list(zip(df["city"], df["date"]))
    if len(set(pairs)) < len(pairs):
        raise ValueError("two rows for one city and date")
    work = df[["city", "date", "temperature"]].copy()
    work["place"] = range(len(work))
    pieces = []
    for city in work["city"].unique():
        rows = work[work["city"] == city].sort_values("date")
        warm = _by_time(rows.set_index("date")["temperature"])
        pieces.append(pd.Series(warm.to_numpy(), index=rows["place"].to_numpy()))
    result = df.copy()
    result["temperature"] = pd.concat(pieces).sort_index().to_numpy()
    return result
