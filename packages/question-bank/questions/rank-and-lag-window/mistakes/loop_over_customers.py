import pandas as pd


def window_features(df):
    numbered = df.reset_index(drop=True).sort_values("date", kind="stable")
    parts = []
    for _, rows in numbered.groupby("customer"):
        amounts = rows["amount"]
        parts.append(
            rows.assign(
                running_total=amounts.fillna(0.0).cumsum(),
                prev_amount=amounts.shift(),
                days_since_prev=rows["date"].diff() / pd.Timedelta(days=1),
                amount_rank=amounts.rank(method="dense", ascending=False),
            )
        )
    return pd.concat(parts).sort_index().set_index(df.index)
