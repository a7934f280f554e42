import pandas as pd


def apply_discounts(orders):
    rows = []
    for record in orders.to_dict("records"):
        if record["status"] == "cancelled":
            continue
        price = float(record["price"])
        rows.append({**record, "price": price * 0.9 if record["qty"] >= 10 else price})
    return pd.DataFrame(rows, columns=orders.columns)
