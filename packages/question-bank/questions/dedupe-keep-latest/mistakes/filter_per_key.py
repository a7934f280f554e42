import pandas as pd


def keep_latest(df: pd.DataFrame, keys: list[str], when: str) -> pd.DataFrame:
    """Return one row for each combination of keys, the one with the latest `when`.

    A missing `when` is older than any; of rows with equal stamps the last one is kept.
    """
    if not keys:
        raise ValueError("keys must name at least one column")
    by_age = df.sort_values(when, kind="stable", na_position="first")
    latest = by_age.drop_duplicates(keys, keep="last")
    # drop_duplicates and merge both take missing keys for equal, where groupby would lose them.
    rows = []
    for wanted in df[keys].drop_duplicates().itertuples(index=False):
        same = pd.Series(True, index=latest.index)
        for key, cell in zip(keys, wanted):
            same &= latest[key].isna() if pd.isna(cell) else latest[key] == cell
        rows.append(latest[same])
    return pd.concat(rows, ignore_index=True)
