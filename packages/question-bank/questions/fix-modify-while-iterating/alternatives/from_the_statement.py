import pandas as pd


def apply_discounts(orders: pd.DataFrame) -> pd.DataFrame:
    """Return the orders that are not cancelled, bulk orders at a price 10 % lower."""
    cancelled = (orders["status"] == "cancelled").fillna(False).to_numpy(dtype=bool)
    kept = orders[~cancelled].reset_index(drop=True)

    price = kept["price"].astype("float64")
    bulk = (pd.to_numeric(kept["qty"]) >= 10).fillna(False).astype(bool)
    kept["price"] = price.where(~bulk, price * 0.9)
    return kept
