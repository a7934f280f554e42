import pandas as pd


def window_features(df: pd.DataFrame) -> pd.DataFrame:
    """Return df with running_total, prev_amount, days_since_prev and amount_rank per customer."""
    # Fresh row numbers lead back to the original order; a stable sort keeps ties in it.
    rows = df[["customer", "date", "amount"]].reset_index(drop=True)
    rows["amount"] = rows["amount"].astype("float64")
    rows["date"] = pd.to_datetime(rows["date"])
    rows = rows.sort_values("date", kind="stable")
    customers = rows["customer"]

    amounts = rows["amount"].groupby(customers)
    running_total = rows["amount"].fillna(0.0).groupby(customers).cumsum()
    prev_amount = amounts.shift()
    gap = rows["date"] - rows["date"].groupby(customers).shift()
    days_since_prev = gap / pd.Timedelta(days=1)
    amount_rank = amounts.rank(method="dense", ascending=False)

    result = df.copy()
    result["running_total"] = running_total.sort_index().to_numpy()
    result["prev_amount"] = prev_amount.sort_index().to_numpy()
    result["days_since_prev"] = days_since_prev.sort_index().to_numpy()
    result["amount_rank"] = amount_rank.sort_index().to_numpy()
    return result
