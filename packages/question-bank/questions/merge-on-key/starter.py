import pandas as pd


def merge_frames(
    left: pd.DataFrame, right: pd.DataFrame, key: str, how: str = "inner"
) -> pd.DataFrame:
    """Return left and right joined on the column key, sorted by it, missing keys unmatched."""
    raise NotImplementedError
