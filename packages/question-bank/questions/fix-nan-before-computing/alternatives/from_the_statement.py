import pandas as pd
from pandas.api.types import is_float_dtype, is_integer_dtype

FIELDS = ["n", "n_missing", "mean", "median", "std"]


def summarise(df: pd.DataFrame, fill: str | None = None) -> pd.DataFrame:
    """Return n, n_missing, mean, median and std of each numeric column, one row per column."""
    if fill not in (None, "median", "zero"):
        raise ValueError(f"unknown policy: {fill!r}")

    names = []
    rows = []
    for position, name in enumerate(df.columns):
        column = df.iloc[:, position]
        if not (is_integer_dtype(column.dtype) or is_float_dtype(column.dtype)):
            continue
        values = column.astype("float64")
        n_missing = int(values.isna().sum())
        n = len(values) - n_missing
        if fill == "zero":
            values = values.fillna(0.0)
        elif fill == "median" and n > 0:
            values = values.fillna(values.median())
        names.append(name)
        rows.append((n, n_missing, values.mean(), values.median(), values.std(ddof=1)))
    return pd.DataFrame(rows, index=names, columns=FIELDS)
