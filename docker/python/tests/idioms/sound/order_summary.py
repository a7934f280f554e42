import pandas as pd


def summary(orders: pd.DataFrame) -> pd.DataFrame:
    """Return totals per customer with their share."""
    orders = orders.dropna(subset=["customer"]).copy()
    orders["amount"] = orders["price"] * orders["count"]
    totals = orders.groupby("customer", as_index=False)["amount"].sum()
    totals["share"] = totals["amount"] / totals["amount"].sum()
    top = totals.sort_values("amount", ascending=False).head(10).reset_index(drop=True)
    top.loc[0, "is_best"] = True
    return top
