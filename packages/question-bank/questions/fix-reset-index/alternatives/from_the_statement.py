import numpy as np
import pandas as pd


def label_big_spenders(
    df: pd.DataFrame, min_spend: float, labels: np.ndarray | pd.Series
) -> pd.DataFrame:
    """Return the rows with spend >= min_spend, renumbered from 0, with a column `label`."""
    keep = (df["spend"] >= min_spend).to_numpy(dtype=bool, na_value=False)
    big = df[keep].reset_index(drop=True)
    if len(labels) != len(big):
        raise ValueError(f"{len(labels)} labels for {len(big)} rows")
    # Without an index of their own the labels are placed by position.
    if isinstance(labels, pd.Series):
        big["label"] = labels.array.copy()
    else:
        big["label"] = np.array(labels)
    return big
