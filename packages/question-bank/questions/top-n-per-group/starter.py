import pandas as pd


def top_n(
    df: pd.DataFrame, group: str, value: str, n: int, keep_ties: bool = False
) -> pd.DataFrame:
    """Return the n rows with the largest value of each group, best first, groups in order."""
    raise NotImplementedError
