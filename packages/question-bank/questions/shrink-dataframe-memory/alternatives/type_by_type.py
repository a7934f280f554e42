import numpy as np
import pandas as pd


def shrink(df, max_cardinality=0.5):
    if len(df) == 0 or len(df.columns) == 0:
        return df.copy()
    columns = {}
    for name in df.columns:
        column = df[name].copy()
        kind = str(column.dtype)
        if kind in ("int8", "int16", "int32", "int64", "Int8", "Int16", "Int32", "Int64"):
            known = [int(value) for value in column if value is not pd.NA]
            for bits in (8, 16, 32, 64):
                if min(known) >= -(2 ** (bits - 1)) and max(known) < 2 ** (bits - 1):
                    column = column.astype(kind[:3] + str(bits))
                    break
        elif kind == "float64":
            if all(fits(value) for value in column):
                column = column.astype("float32")
        elif kind in ("object", "string", "str"):
            known = [value for value in column if isinstance(value, str)]
            gaps = [value for value in column if not isinstance(value, str)]
            if all(value is None or value is pd.NA or is_nan(value) for value in gaps):
                if len(set(known)) / len(column) < max_cardinality:
                    column = column.astype("category")
        columns[name] = column
    return pd.DataFrame(columns, index=df.index)


def is_nan(value):
    return isinstance(value, float) and value != value


def fits(value):
    if value != value or abs(value) == float("inf"):
        return True
    with np.errstate(all="ignore"):
        back = float(np.float32(value))
    return abs(back - value) <= 1e-6 * abs(value)
