import pandas as pd

MISSING = "missing"


def counts(df: pd.DataFrame, column: str, include_missing: bool = False) -> pd.Series:
    """Return how often each value of a column occurs, the most frequent first.

    Equal counts are ordered by the text of the value; missing values come last if included.
    """
    values = df[column]
    # Without missing values, and with categories that do not occur.
    tally = values.value_counts()
    pairs = sorted(zip(tally.index, tally, strict=True), key=lambda pair: (-pair[1], str(pair[0])))
    missing = int(values.isna().sum())
    if include_missing and missing:
        df[column] = values.astype(object).fillna(MISSING)
        pairs.append((MISSING, int((df[column] == MISSING).sum())))
    labels = pd.Index([value for value, _ in pairs], dtype=object)
    return pd.Series([count for _, count in pairs], index=labels, dtype="int64", name=column)
