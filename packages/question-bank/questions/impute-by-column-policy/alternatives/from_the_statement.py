import numpy as np
import pandas as pd

POLICIES = ("mean", "median", "mode", "zero", "ffill", "drop")


def _mode(known: pd.Series):
    """Return the most frequent value, on ties the smallest."""
    if isinstance(known.dtype, pd.CategoricalDtype) and not known.cat.ordered:
        known = known.astype(object)
    counts = known.value_counts()
    winners = counts.index[(counts == counts.max()).to_numpy(dtype=bool)]
    return known[known.isin(list(winners))].min()


def learn_fills(train: pd.DataFrame, policy: dict[str, str]) -> dict:
    """Return what apply_fills has to know to fill each column by its policy."""
    for column, name in policy.items():
        if name not in POLICIES:
            raise ValueError(f"unknown policy {name!r} for column {column!r}")
    for column in policy:
        if column not in train.columns:
            raise KeyError(column)

    fills = {}
    for column, name in policy.items():
        value = None
        if name == "zero":
            value = 0
        elif name in ("mean", "median", "mode"):
            known = train[column].dropna()
            if len(known) == 0:
                raise ValueError(f"column {column!r} has no known value")
            if name == "mean":
                value = float(known.astype(float).mean())
            elif name == "median":
                value = float(known.astype(float).median())
            else:
                value = _mode(known)
        fills[column] = (name, value)
    return fills


def _forward(series: pd.Series, missing: np.ndarray) -> pd.Series:
    """Return the series with gaps filled from above; a leading gap stays."""
    sources = []
    last = None
    for position, gap in enumerate(missing):
        if not gap:
            last = position
        sources.append(position if last is None else last)
    filled = series.iloc[sources].copy()
    filled.index = series.index
    return filled


def _fill(series: pd.Series, missing: np.ndarray, value) -> pd.Series:
    """Return the series with value in its gaps, in a type that can hold it."""
    filled = series.copy()
    if not missing.any():
        return filled
    dtype = filled.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        if value not in dtype.categories:
            filled = filled.cat.add_categories([value])
    elif isinstance(dtype, np.dtype) and dtype.kind == "f" and dtype.itemsize < 8:
        if dtype.type(value) != value:
            filled = filled.astype("float64")
    elif pd.api.types.is_integer_dtype(dtype) and value != int(value):
        filled = filled.astype("Float64")
    filled.iloc[np.flatnonzero(missing)] = value
    return filled


def apply_fills(df: pd.DataFrame, fills: dict, flag: bool = False) -> pd.DataFrame:
    """Return df with its gaps filled, if flag is set with a column <column>_missing for each."""
    for column in fills:
        if column not in df.columns:
            raise KeyError(column)

    result = df.copy()
    keep = np.ones(len(df), dtype=bool)
    flags = {}
    for column, (name, value) in fills.items():
        missing = df[column].isna().to_numpy(dtype=bool)
        flags[column] = missing
        if name == "drop":
            keep &= ~missing
        elif name == "ffill":
            result[column] = _forward(df[column], missing)
        else:
            result[column] = _fill(df[column], missing, value)
    if flag:
        for column, missing in flags.items():
            result[f"{column}_missing"] = missing
    return result[keep].copy()
