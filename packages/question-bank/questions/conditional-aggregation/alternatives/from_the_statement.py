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
    """Return one row of totals per customer, the largest paid_total first."""
    if len(orders) == 0:
        return pd.DataFrame(
            {
                "customer": pd.Series(dtype=object),
                "n_orders": pd.Series(dtype="int64"),
                "n_refunded": pd.Series(dtype="int64"),
                "paid_total": pd.Series(dtype="float64"),
                "refund_rate": pd.Series(dtype="float64"),
                "last_paid": pd.Series(dtype="datetime64[ns]"),
                "top_order": pd.Series(dtype="float64"),
            }
        )

    table = orders.reset_index(drop=True)
    paid = (table["status"] == "paid").fillna(False).astype(bool)
    refunded = (table["status"] == "refunded").fillna(False).astype(bool)
    work = pd.DataFrame(
        {
            "customer": table["customer"],
            "refunded": refunded.astype("int64"),
            "paid_amount": table["amount"].astype("float64").where(paid),
            "paid_date": table["date"].where(paid),
        }
    )
    groups = work.groupby("customer", observed=True)
    result = pd.DataFrame(
        {
            "n_orders": groups.size(),
            "n_refunded": groups["refunded"].sum(),
            "paid_total": groups["paid_amount"].sum(),
            "last_paid": groups["paid_date"].max(),
            "top_order": groups["paid_amount"].max(),
        }
    ).reset_index()
    result["refund_rate"] = result["n_refunded"] / result["n_orders"]
    result = result.sort_values(
        ["paid_total", "customer"], ascending=[False, True], ignore_index=True
    )
    return result[COLUMNS]
