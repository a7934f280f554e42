import pandas as pd


def keep_latest(df: pd.DataFrame, keys: list[str], when: str) -> pd.DataFrame:
    """Return one row for each combination of keys, the one with the latest `when`.

    A missing `when` is older than any; of rows with equal stamps the last one is kept.
    """
    if not keys:
        raise ValueError("keys must name at least one column")
    firsts = df[keys].drop_duplicates()
    df.sort_values(when, kind="stable", na_position="first", inplace=True)
    latest = df.drop_duplicates(keys, keep="last")
    # drop_duplicates and merge both take missing keys for equal, where groupby would lose them.
    return firsts.merge(latest, on=keys, how="left")[list(df.columns)]
