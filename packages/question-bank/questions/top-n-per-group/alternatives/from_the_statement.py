import pandas as pd


def top_n(
    df: pd.DataFrame, group: str, value: str, n: int, keep_ties: bool = False
) -> pd.DataFrame:
    """Return the n rows with the largest value of each group, best first, groups in order."""
    if n < 1:
        raise ValueError("n must be at least 1")
    groups = df[group].tolist()
    values = df[value].tolist()
    missing = df[value].isna().tolist()

    # The sort is stable, so rows that tie stay as in df.
    ranked = sorted(
        (i for i in range(len(df)) if not missing[i]),
        key=lambda i: (groups[i], -values[i]),
    )
    chosen: list[int] = []
    current = None
    rank = 0
    nth_value = None
    for i in ranked:
        if rank == 0 or groups[i] != current:
            current = groups[i]
            rank = 0
        rank += 1
        if rank == n:
            nth_value = values[i]
        if rank <= n or (keep_ties and values[i] == nth_value):
            chosen.append(i)
    return df.iloc[chosen].copy()
