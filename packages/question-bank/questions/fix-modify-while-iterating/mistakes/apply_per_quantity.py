import pandas as pd

BULK_QTY = 10
DISCOUNT = 0.10


def _factor(is_bulk: bool) -> float:
    return 1 - DISCOUNT if is_bulk else 1.0


def apply_discounts(orders: pd.DataFrame) -> pd.DataFrame:
    """Return the orders that are not cancelled, bulk orders at a price 10 % lower.

    orders has the columns order_id, qty, price and status. The result is a new frame.
    """
    kept = orders[orders["status"] != "cancelled"].reset_index(drop=True)
    price = kept["price"].astype(float)
    # A missing quantity compares as false, so it gets no discount.
    bulk = kept["qty"] >= BULK_QTY
    return kept.assign(price=price * bulk.apply(_factor).astype(float))
