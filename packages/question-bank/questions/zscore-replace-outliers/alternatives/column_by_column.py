import math

import pandas as pd


def treat_outliers(df, limit=3.0, how="median"):
    if how not in {"median", "clip", "nan", "drop"} or limit <= 0:
        raise ValueError("cannot treat outliers like that")
    result = df.copy()
    bad_rows = set()
    for name in df.columns:
        kind = df[name].dtype.kind
        if kind not in "iuf":
            continue
        values = [float(value) for value in df[name]]
        known = [value for value in values if not math.isnan(value)]
        if not known or min(known) == max(known):
            continue
        centre = sum(known) / len(known)
        spread = math.sqrt(sum((value - centre) ** 2 for value in known) / len(known))
        out = [place for place, value in enumerate(values) if abs(value - centre) > limit * spread]
        bad_rows.update(out)
        inside = sorted(value for value in known if not abs(value - centre) > limit * spread)
        for place in out:
            if how == "nan":
                values[place] = math.nan
            elif how == "clip":
                values[place] = centre + math.copysign(limit * spread, values[place] - centre)
            elif how == "median":
                middle = len(inside) // 2
                values[place] = (inside[middle] + inside[-middle - 1]) / 2
        if how != "drop":
            result[name] = values
    if how == "drop":
        return df.iloc[[place for place in range(len(df)) if place not in bad_rows]].copy()
    return result
