import numpy as np
import pandas as pd
from pandas.api.types import is_numeric_dtype

_TAG = "__missing_key"


def audited_merge(
    left: pd.DataFrame, right: pd.DataFrame, on: str, how: str = "left"
) -> tuple[pd.DataFrame, dict]:
    """Return the merged frame and a report on keys and rows; missing keys match nothing."""
    if how not in ("left", "right", "inner", "outer"):
        raise ValueError(f"how must be left, right, inner or outer, got {how!r}")
    if is_numeric_dtype(left[on]) != is_numeric_dtype(right[on]):
        raise TypeError(f"{on!r} is {left[on].dtype} on the left and {right[on].dtype} on the right")

    left[_TAG] = np.where(left[on].isna(), np.arange(1, len(left) + 1), 0)
    right[_TAG] = np.where(right[on].isna(), -np.arange(1, len(right) + 1), 0)
    merged = left.merge(right, on=[on, _TAG], how=how, suffixes=("_left", "_right"))
    merged = merged.drop(columns=_TAG)

    right_keys = right[on].dropna()
    left_set, right_set = set(left[on].dropna()), set(right_keys)
    report = {
        "left_only": len(left_set - right_set),
        "right_only": len(right_set - left_set),
        "matched_keys": len(left_set & right_set),
        "duplicate_right_keys": int((right_keys.value_counts() > 1).sum()),
        "rows_in": len(left),
        "rows_out": len(merged),
    }
    return merged, report


def _tagged(frame: pd.DataFrame, on: str, sign: int) -> pd.DataFrame:
    """Return the frame with 0 where the key is known and a number used once where it is missing."""
    numbers = sign * np.arange(1, len(frame) + 1)
    return frame.assign(**{_TAG: np.where(frame[on].isna(), numbers, 0)})
