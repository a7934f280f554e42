from math import fsum

import numpy as np
import pandas as pd


def subgroup_errors(
    df: pd.DataFrame, group: str, max_ratio: float = 1.25, min_n: int = 30
) -> tuple[pd.DataFrame, bool]:
    """Return a report of the errors of y_pred per group, and whether no group fails the gate."""
    if len(df) == 0:
        raise ValueError("df has no rows")
    errors = df["y_pred"].to_numpy(dtype=float) - df["y_true"].to_numpy(dtype=float)
    overall = fsum(np.abs(errors)) / len(errors)

    codes, names = pd.factorize(df[group])  # a missing group has the code -1
    rows = []
    passed = True
    for code in np.unique(codes):
        own = errors[codes == code]
        n = len(own)
        mae = fsum(np.abs(own)) / n
        ratio = 1.0 if overall == 0 else mae / overall
        ok = None
        if n >= min_n:
            ok = bool(ratio <= max_ratio)
            passed = passed and ok
        name = None if code == -1 else names[code]
        rows.append((name, n, mae, fsum(own) / n, ratio, ok))

    def place(row: tuple) -> tuple:
        name, ratio = row[0], row[4]
        return (-ratio, name is None, "" if name is None else name)

    rows.sort(key=place)
    report = pd.DataFrame(
        {
            "group": pd.Series([row[0] for row in rows], dtype=object),
            "n": [row[1] for row in rows],
            "mae": [row[2] for row in rows],
            "bias": [row[3] for row in rows],
            "ratio": [row[4] for row in rows],
            "ok": pd.Series([row[5] for row in rows], dtype=object),
        }
    )
    return report, passed
