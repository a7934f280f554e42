import numpy as np
import pandas as pd


def summarise(df, fill=None):
    if fill not in (None, "median", "zero"):
        raise ValueError("unknown policy")
    rows = {}
    for name in df.columns:
        if df[name].dtype.kind not in "iuf":
            continue
        column = df[name]
        known = column[column.notna()]
        used = known
        if fill == "zero":
            used = column.fillna(0)
        elif fill == "median" and len(known):
            used = column.fillna(known.median())
        with np.errstate(invalid="ignore"):
            rows[name] = [len(known), len(df) - len(known), used.mean(), used.median(), used.std()]
    columns = ["n", "n_missing", "mean", "median", "std"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns)
