import numpy as np
import pandas as pd


def filter_frame(df: pd.DataFrame, column: str, threshold: float) -> pd.DataFrame:
    """Return a new frame with the rows of df whose value in column is at least threshold."""
    if column not in df.columns:
        raise KeyError(column)
    keep = []
    for value in df[column]:
        keep.append(bool(pd.notna(value) and value >= threshold))
    return df.loc[np.array(keep, dtype=bool)].copy()
