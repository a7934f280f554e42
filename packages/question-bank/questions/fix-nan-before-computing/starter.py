import numpy as np
import pandas as pd


def summarise(df: pd.DataFrame, fill: str | None = None) -> pd.DataFrame:
    """Return n, n_missing, mean, median and std of each numeric column, one row per column."""
    if fill == "median":
        df.fillna(df.mean(numeric_only=True), inplace=True)
    else:
        df.fillna(0, inplace=True)
    rows = {}
    for name in df.select_dtypes("number").columns:
        values = df[name].to_numpy()
        rows[name] = {
            "n": len(values),
            "n_missing": np.isnan(values).sum(),
            "mean": values.mean(),
            "median": np.median(values),
            "std": values.std(),
        }
    return pd.DataFrame(rows).T
