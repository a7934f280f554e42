import pandas as pd


def merge_frames(left, right, key, how="inner"):
    if how not in {"inner", "left", "right", "outer"}:
        raise ValueError(f"unknown join: {how}")
    if key not in left.columns or key not in right.columns:
        raise KeyError(key)
    shared = [name for name in left.columns if name in right.columns and name != key]
    one = left.rename(columns={name: f"{name}_left" for name in shared})
    other = right.rename(columns={name: f"{name}_right" for name in shared})
    parts = [pd.merge(one[one[key].notna()], other[other[key].notna()], on=key, how=how)]
    if how in ("left", "outer"):
        parts.append(one[one[key].isna()])
    if how in ("right", "outer"):
        parts.append(other[other[key].isna()])
    whole = pd.concat([part for part in parts if len(part)])
    return whole.sort_values(key).reset_index(drop=True)
