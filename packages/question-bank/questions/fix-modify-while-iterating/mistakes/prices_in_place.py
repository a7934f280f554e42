import pandas as pd

BULK_QTY = 10
DISCOUNT = 0.10


def apply_discounts(orders: pd.DataFrame) -> pd.DataFrame:
    """Return the orders that are not cancelled, bulk orders at a price 10 % lower.

    orders has the columns order_id, qty, price and status. The result is a new frame.
    """
    orders["price"] = orders["price"].astype(float).mask(
        orders["qty"] >= BULK_QTY, orders["price"] * (1 - DISCOUNT)
    )
    kept = orders[orders["status"] != "cancelled"].reset_index(drop=True)
    return kept
