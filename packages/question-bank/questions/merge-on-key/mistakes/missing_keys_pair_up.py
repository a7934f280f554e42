import pandas as pd


def merge_frames(left, right, key, how="inner"):
    if how not in ("inner", "left", "right", "outer"):
        raise ValueError("how must be inner, left, right or outer")
    merged = pd.merge(left, right, on=key, how=how, suffixes=("_left", "_right"))
    return merged.sort_values(key, ignore_index=True)
