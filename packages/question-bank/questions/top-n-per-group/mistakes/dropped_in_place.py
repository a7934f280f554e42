import pandas as pd


def top_n(
    df: pd.DataFrame, group: str, value: str, n: int, keep_ties: bool = False
) -> pd.DataFrame:
    """Return the n rows with the largest value of each group, best first, groups in order.

    With keep_ties, rows equal to the n-th value of their group are returned as well.
    """
    if n < 1:
        raise ValueError(f"n must be at least 1, got {n}")
    df.dropna(subset=[value], inplace=True)
    known = df
    # Sorting by two columns keeps equal rows in the order they came in.
    ordered = known.sort_values([group, value], ascending=[True, False])
    method = "min" if keep_ties else "first"
    place = ordered.groupby(group)[value].rank(method=method, ascending=False)
    return ordered[place <= n]
