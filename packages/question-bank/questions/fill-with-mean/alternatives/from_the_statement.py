import pandas as pd
from pandas.api.types import is_float_dtype, is_integer_dtype


def fill_mean(df: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return a copy of df in which missing values of column are replaced by its mean."""
    values = df[column]
    if not (is_integer_dtype(values) or is_float_dtype(values)):
        raise TypeError(f"column {column!r} is not numeric")
    if values.isna().all():
        raise ValueError(f"column {column!r} has no known values")

    result = df.copy()
    if values.isna().any():
        numbers = values.astype("float64")
        result[column] = numbers.fillna(numbers.mean()).to_numpy()
    return result
