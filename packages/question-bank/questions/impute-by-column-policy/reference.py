"""Gaps filled column by column, with statistics of the training data."""

import pandas as pd

LEARNED = {
    "mean": lambda values: values.mean(),
    "median": lambda values: values.median(),
    # Series.mode sorts the most frequent values.
    "mode": lambda values: values.mode().iloc[0],
}
FIXED = {"zero": 0, "ffill": None, "drop": None}


def learn_fills(train: pd.DataFrame, policy: dict[str, str]) -> dict:
    """Return what apply_fills has to know: for each column its policy and fill value."""
    fills = {}
    for column, kind in policy.items():
        values = train[column]
        if kind in LEARNED:
            if values.isna().all():
                raise ValueError(f"column {column!r} has no known value to learn the {kind} from")
            fills[column] = kind, LEARNED[kind](values)
        elif kind in FIXED:
            fills[column] = kind, FIXED[kind]
        else:
            raise ValueError(f"unknown policy {kind!r} for column {column!r}")
    return fills


def apply_fills(df: pd.DataFrame, fills: dict, flag: bool = False) -> pd.DataFrame:
    """Return df with its gaps filled, and with a column <column>_missing for each if flag is set.

    Rows with gaps in a column of policy drop are removed last.
    """
    result = df.copy()
    kept = pd.Series(True, index=df.index)
    for column, (kind, value) in fills.items():
        if kind == "drop":
            kept &= df[column].notna()
        elif kind == "ffill":
            result[column] = df[column].ffill()
        else:
            result[column] = df[column].fillna(value)
    if flag:
        for column in fills:
            result[f"{column}_missing"] = df[column].isna()
    return result[kept]
