import numpy as np
import pandas as pd

HOWS = ("inner", "left", "right", "outer")
SIDE = "__side_of_missing_key"


def merge_frames(
    left: pd.DataFrame, right: pd.DataFrame, key: str, how: str = "inner"
) -> pd.DataFrame:
    """Return left and right joined on the column key, sorted by it, missing keys unmatched."""
    if how not in HOWS:
        raise ValueError(f"how must be one of {', '.join(HOWS)}, got {how!r}")
    # pandas pairs missing keys with each other; the second key keeps the two sides apart.
    marked_left = left.assign(**{SIDE: np.where(left[key].isna(), "left", "")})
    marked_right = right.assign(**{SIDE: np.where(right[key].isna(), "right", "")})
    known = marked_right[key].notna()
    marked_right = marked_right[~(known & marked_right.duplicated(key))]
    merged = marked_left.merge(
        marked_right, on=[key, SIDE], how=how, suffixes=("_left", "_right")
    )
    return merged.drop(columns=SIDE).sort_values(key, kind="stable", ignore_index=True)
