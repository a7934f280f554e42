import pandas as pd

MISSING = "missing"


def counts(df: pd.DataFrame, column: str, include_missing: bool = False) -> pd.Series:
    """Return how often each value of a column occurs, the most frequent first.

    Equal counts are ordered by the text of the value; missing values come last if included.
    """
    values = df[column]
    # Without missing values, and with categories that do not occur.
    tally = values.value_counts()
    tally = tally.sort_index().sort_values(ascending=False, kind="stable")
    pairs = list(zip(tally.index, tally, strict=True))
    missing = int(values.isna().sum())
    if include_missing and missing:
        pairs.append((MISSING, missing))
    labels = pd.Index([value for value, _ in pairs], dtype=object)
    return pd.Series([count for _, count in pairs], index=labels, dtype="int64", name=column)
