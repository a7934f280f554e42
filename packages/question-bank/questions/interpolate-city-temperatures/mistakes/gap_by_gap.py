import pandas as pd


def fill_temperatures(df: pd.DataFrame) -> pd.DataFrame:
    """Return df with gaps in temperature filled from the known values of the same city."""
    if df.duplicated(["city", "date"]).any():
        raise ValueError("there is more than one row for a city and date")
    known = df[df["temperature"].notna()]
    filled = df["temperature"].tolist()
    for place, (city, date) in enumerate(zip(df["city"], df["date"], strict=True)):
        if not pd.isna(filled[place]):
            continue
        same = known[known["city"] == city]
        before = same[same["date"] < date].sort_values("date")
        after = same[same["date"] > date].sort_values("date")
        if before.empty and after.empty:
            continue
        if before.empty or after.empty:
            nearest = after.iloc[0] if before.empty else before.iloc[-1]
            filled[place] = nearest["temperature"]
            continue
        low, high = before.iloc[-1], after.iloc[0]
        part = (date - low["date"]) / (high["date"] - low["date"])
        filled[place] = low["temperature"] + part * (high["temperature"] - low["temperature"])
    return df.assign(temperature=filled)
