import pandas as pd


def audited_merge(left, right, on, how="left"):
    if how not in {"left", "right", "inner", "outer"}:
        raise ValueError(how)
    known_left, known_right = left[left[on].notna()], right[right[on].notna()]
    has_text = [
        any(isinstance(key, str) for key in frame[on]) for frame in (known_left, known_right)
    ]
    if has_text[0] != has_text[1]:
        raise TypeError("text cannot match numbers")

    parts = [known_left.merge(known_right, how=how, on=on, suffixes=("_left", "_right"))]
    both = [column for column in left.columns if column in right.columns and column != on]
    if how in ("left", "outer"):
        rest = left[left[on].isna()]
        parts.append(rest.rename(columns={column: column + "_left" for column in both}))
    if how in ("right", "outer"):
        rest = right[right[on].isna()]
        parts.append(rest.rename(columns={column: column + "_right" for column in both}))
    parts = parts[:1] + [part for part in parts[1:] if len(part)]
    merged = pd.concat(parts, ignore_index=True)

    counts = {}
    for key in known_right[on]:
        counts[key] = counts.get(key, 0) + 1
    left_keys = list(dict.fromkeys(known_left[on]))
    return merged, {
        "left_only": len([key for key in left_keys if key not in counts]),
        "right_only": len([key for key in counts if key not in left_keys]),
        "matched_keys": len([key for key in left_keys if key in counts]),
        "duplicate_right_keys": len([key for key in counts if counts[key] > 1]),
        "rows_in": len(left),
        "rows_out": len(merged),
    }
