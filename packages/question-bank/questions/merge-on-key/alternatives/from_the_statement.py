import numpy as np
import pandas as pd


def _picked(column: pd.Series, positions: list[int | None]) -> np.ndarray:
    """Return the entries at these positions, NaN where there is none."""
    values = column.to_numpy(dtype=float)
    picked = np.full(len(positions), np.nan)
    for row, position in enumerate(positions):
        if position is not None:
            picked[row] = values[position]
    return picked


def merge_frames(
    left: pd.DataFrame, right: pd.DataFrame, key: str, how: str = "inner"
) -> pd.DataFrame:
    """Return left and right joined on the column key, sorted by it, missing keys unmatched."""
    if how not in ("inner", "left", "right", "outer"):
        raise ValueError(f"unknown how: {how!r}")
    for frame in (left, right):
        if key not in frame.columns:
            raise KeyError(key)

    left_keys = [None if pd.isna(value) else value for value in left[key]]
    right_keys = [None if pd.isna(value) else value for value in right[key]]
    right_rows: dict[str, list[int]] = {}
    for j, value in enumerate(right_keys):
        if value is not None:
            right_rows.setdefault(value, []).append(j)

    rows: list[tuple[str | None, int | None, int | None]] = []
    met = set()
    for i, value in enumerate(left_keys):
        partners = right_rows.get(value, [])
        for j in partners:
            rows.append((value, i, j))
            met.add(j)
        if not partners and how in ("left", "outer"):
            rows.append((value, i, None))
    if how in ("right", "outer"):
        for j, value in enumerate(right_keys):
            if j not in met:
                rows.append((value, None, j))
    rows.sort(key=lambda row: (row[0] is None, row[0] or ""))

    left_positions = [row[1] for row in rows]
    right_positions = [row[2] for row in rows]
    shared = (set(left.columns) & set(right.columns)) - {key}
    names = []
    columns = []
    for c, name in enumerate(left.columns):
        if name == key:
            names.append(name)
            columns.append(np.array([row[0] for row in rows], dtype=object))
        else:
            names.append(f"{name}_left" if name in shared else name)
            columns.append(_picked(left.iloc[:, c], left_positions))
    for c, name in enumerate(right.columns):
        if name != key:
            names.append(f"{name}_right" if name in shared else name)
            columns.append(_picked(right.iloc[:, c], right_positions))

    result = pd.DataFrame(dict(enumerate(columns)))
    result.columns = names
    return result
