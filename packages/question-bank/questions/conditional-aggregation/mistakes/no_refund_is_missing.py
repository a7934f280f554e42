import pandas as pd

COLUMNS = [
    "customer",
    "n_orders",
    "n_refunded",
    "paid_total",
    "refund_rate",
    "last_paid",
    "top_order",
]


def customer_summary(orders: pd.DataFrame) -> pd.DataFrame:
    """Return one row of totals per customer, the largest paid_total first.

    orders has the columns customer, amount, status and date; only paid orders count in paid_total,
    last_paid and top_order.
    """
    paid = orders["status"].eq("paid")
    conditional = pd.DataFrame(
        {
            "customer": orders["customer"],
            "refunded": orders["status"].eq("refunded"),
            "paid_amount": orders["amount"].where(paid),
            "paid_date": orders["date"].where(paid),
        }
    )
    summary = conditional.groupby("customer", as_index=False).agg(
        n_orders=("refunded", "size"),
        n_refunded=("refunded", "sum"),
        paid_total=("paid_amount", "sum"),
        refund_rate=("refunded", "mean"),
        last_paid=("paid_date", "max"),
        top_order=("paid_amount", "max"),
    )
    summary["refund_rate"] = summary["refund_rate"].where(summary["n_refunded"] > 0)
    best_first = summary.sort_values(
        ["paid_total", "customer"], ascending=[False, True], ignore_index=True
    )
    return best_first[COLUMNS]
