import pandas as pd


def counts(df: pd.DataFrame, column: str, include_missing: bool = False) -> pd.Series:
    """Return how often each value of a column occurs, the most frequent first."""
    if column not in df.columns:
        raise KeyError(column)
    series = df[column]

    tally: dict = {}
    if isinstance(series.dtype, pd.CategoricalDtype):
        for category in series.cat.categories.tolist():
            tally[category] = 0

    missing = 0
    for value in series.tolist():
        if pd.isna(value):
            missing += 1
        else:
            tally[value] = tally.get(value, 0) + 1

    pairs = sorted(tally.items(), key=lambda pair: (-pair[1], str(pair[0])))
    labels = [value for value, _ in pairs]
    numbers = [number for _, number in pairs]
    if include_missing and missing > 0:
        labels.append("missing")
        numbers.append(missing)
    return pd.Series(numbers, index=pd.Index(labels, dtype=object), dtype="int64")
