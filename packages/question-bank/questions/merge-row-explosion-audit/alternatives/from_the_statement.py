import pandas as pd


def _kind(keys: set) -> str | None:
    """Tell whether known keys are text or numbers; None where there are no keys."""
    if not keys:
        return None
    return "text" if any(isinstance(key, str) for key in keys) else "number"


def audited_merge(
    left: pd.DataFrame, right: pd.DataFrame, on: str, how: str = "left"
) -> tuple[pd.DataFrame, dict]:
    """Return the merged frame and a report on keys and rows; missing keys match nothing."""
    if how not in ("left", "right", "inner", "outer"):
        raise ValueError(f"unknown how: {how!r}")

    left_keys = left[on].tolist()
    right_keys = right[on].tolist()

    left_known = {key for key in left_keys if not pd.isna(key)}
    right_rows: dict = {}
    for j, key in enumerate(right_keys):
        if not pd.isna(key):
            right_rows.setdefault(key, []).append(j)
    right_known = set(right_rows)

    left_kind, right_kind = _kind(left_known), _kind(right_known)
    if left_kind and right_kind and left_kind != right_kind:
        raise TypeError(f"cannot match {left_kind} keys with {right_kind} keys")

    # Pairs of row positions; -1 stands for "no partner".
    left_pos: list[int] = []
    right_pos: list[int] = []
    for i, key in enumerate(left_keys):
        partners = [] if pd.isna(key) else right_rows.get(key, [])
        for j in partners:
            left_pos.append(i)
            right_pos.append(j)
        if not partners and how in ("left", "outer"):
            left_pos.append(i)
            right_pos.append(-1)
    if how in ("right", "outer"):
        for j, key in enumerate(right_keys):
            if pd.isna(key) or key not in left_known:
                left_pos.append(-1)
                right_pos.append(j)

    left_part = left.drop(columns=[on]).reset_index(drop=True)
    right_part = right.drop(columns=[on]).reset_index(drop=True)
    common = [name for name in left_part.columns if name in right_part.columns]
    left_part = left_part.rename(columns={name: f"{name}_left" for name in common})
    right_part = right_part.rename(columns={name: f"{name}_right" for name in common})

    merged_keys = [left_keys[i] if i >= 0 else right_keys[j] for i, j in zip(left_pos, right_pos)]
    key_column = pd.Series(merged_keys, dtype=object, name=on).infer_objects()
    merged = pd.concat(
        [
            key_column,
            left_part.reindex(left_pos).reset_index(drop=True),
            right_part.reindex(right_pos).reset_index(drop=True),
        ],
        axis=1,
    )

    report = {
        "left_only": len(left_known - right_known),
        "right_only": len(right_known - left_known),
        "matched_keys": len(left_known & right_known),
        "duplicate_right_keys": sum(1 for rows in right_rows.values() if len(rows) > 1),
        "rows_in": len(left),
        "rows_out": len(merged),
    }
    return merged, report
