import pandas as pd


def keep_latest(df: pd.DataFrame, keys: list[str], when: str) -> pd.DataFrame:
    """Return one row for each combination of keys, the one with the latest `when`."""
    if len(keys) == 0:
        raise ValueError("there are no keys")
    for column in [*keys, when]:
        if column not in df.columns:
            raise KeyError(column)

    # Codes instead of values: all missing values of a column get the same one, -1.
    codes = [pd.factorize(df[key])[0].tolist() for key in keys]
    records = list(zip(*codes))

    stamps = df[when].reset_index(drop=True)
    oldest_first = stamps.sort_values(kind="stable", na_position="first").index

    latest = dict.fromkeys(records)  # in the order of their first appearance
    for position in oldest_first.tolist():
        latest[records[position]] = position
    return df.iloc[list(latest.values())].reset_index(drop=True)
