import numpy as np
import pandas as pd


def label_big_spenders(df: pd.DataFrame, min_spend: float, labels: np.ndarray) -> pd.DataFrame:
    """Return the rows with spend >= min_spend, renumbered from 0, with a column `label`.

    labels has one entry for each of these rows and shape (k,); it counts by position.
    """
    big = df[~(df["spend"] < min_spend)].reset_index(drop=True)
    # A Series would be aligned by its index, an array is taken as it comes.
    by_position = np.asarray(labels)
    if by_position.shape != (len(big),):
        raise ValueError(f"labels must hold {len(big)} entries, got {by_position.shape}")
    return big.assign(label=by_position)
