import pandas as pd


def churn_rate(df: pd.DataFrame, by: str | None = None) -> float | pd.Series:
    """Return the share of inactive users, or one share per segment of the column by.

    df has the columns user_id and active; the last row of a user counts.
    """
    given = df.drop_duplicates("user_id", keep="last")["active"].dropna()
    if not given.isin([0, 1]).all():
        raise ValueError("active must hold 0, 1, booleans or missing values")
    latest = df.drop_duplicates("user_id", keep="last")
    # Means leave missing flags out above and below the line.
    churned = 1.0 - latest["active"].astype(float)
    if by is None:
        return float(churned.mean())
    return churned.groupby(latest[by]).mean()
