import pandas as pd


def window_features(df: pd.DataFrame) -> pd.DataFrame:
    """Return df with running_total, prev_amount, days_since_prev and amount_rank per customer.

    df has the columns customer, date and amount; rows of the same day count in their order.
    """
    # Numbers instead of labels, which may repeat, say where each row has to go back to.
    ordered = df.reset_index(drop=True).sort_values("date", kind="stable")
    groups = ordered.groupby("customer")
    known = ordered["amount"].fillna(0.0)
    features = pd.DataFrame(
        {
            "running_total": groups["amount"].cumsum(),
            "prev_amount": groups["amount"].shift(),
            "days_since_prev": groups["date"].diff() / pd.Timedelta(days=1),
            "amount_rank": groups["amount"].rank(method="dense", ascending=False),
        }
    )
    in_place = features.sort_index().astype(float).set_axis(df.index)
    return pd.concat([df, in_place], axis=1)
