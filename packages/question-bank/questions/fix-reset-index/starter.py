import numpy as np
import pandas as pd


def label_big_spenders(df: pd.DataFrame, min_spend: float, labels: np.ndarray) -> pd.DataFrame:
    """Return the rows with spend >= min_spend, renumbered from 0, with a column `label`."""
    big = df[df["spend"] > min_spend]
    big = big.reset_index()
    big["label"] = pd.Series(labels)
    return big
