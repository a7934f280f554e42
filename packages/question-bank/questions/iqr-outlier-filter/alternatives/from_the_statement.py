import pandas as pd
from pandas.api.types import is_float_dtype, is_integer_dtype


def drop_outliers(
    df: pd.DataFrame, column: str, k: float = 1.5, keep_missing: bool = True
) -> pd.DataFrame:
    """Return the rows whose value lies within k interquartile ranges of the quartiles."""
    if k < 0:
        raise ValueError("k must not be negative")
    values = df[column]
    # pandas gives a column without rows the dtype object, so its type says nothing.
    if len(df) == 0 and values.dtype == object:
        return df.copy()
    if not (is_integer_dtype(values) or is_float_dtype(values)):
        raise TypeError(f"column {column!r} is not numeric")

    numbers = values.astype("float64")
    q1 = numbers.quantile(0.25)
    q3 = numbers.quantile(0.75)
    low = q1 - k * (q3 - q1)
    high = q3 + k * (q3 - q1)
    keep = (numbers >= low) & (numbers <= high)
    if keep_missing:
        keep = keep | numbers.isna()
    return df[keep.to_numpy()].copy()
