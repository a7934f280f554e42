import pandas as pd


def customer_summary(orders):
    columns = "customer n_orders n_refunded paid_total refund_rate last_paid top_order".split()
    found = {}
    for customer, amount, status, date in zip(
        orders["customer"], orders["amount"], orders["status"], orders["date"]
    ):
        row = found.setdefault(
            customer,
            {"n_orders": 0, "n_refunded": 0, "paid_total": 0.0, "last_paid": pd.NaT, "top": []},
        )
        row["n_orders"] += 1
        if status == "refunded":
            row["n_refunded"] += 1
        elif status == "paid":
            if pd.isna(row["last_paid"]) or date > row["last_paid"]:
                row["last_paid"] = date
            if not pd.isna(amount):
                row["paid_total"] += amount
                row["top"].append(amount)
    rows = [
        {
            "customer": customer,
            **row,
            "refund_rate": row["n_refunded"] / row["n_orders"],
            "top_order": max(row["top"], default=float("nan")),
        }
        for customer, row in found.items()
    ]
    rows.sort(key=lambda row: (-row["paid_total"], row["customer"]))
    return pd.DataFrame(rows, columns=columns)
