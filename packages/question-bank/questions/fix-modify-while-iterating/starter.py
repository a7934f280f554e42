import pandas as pd


def apply_discounts(orders: pd.DataFrame) -> pd.DataFrame:
    """Return the orders that are not cancelled, bulk orders at a price 10 % lower."""
    for index, row in orders.iterrows():
        if row["status"] == "cancelled":
            orders.drop(index, inplace=True)
        elif row["qty"] > 10:
            row["price"] = row["price"] * 0.9
    return orders
