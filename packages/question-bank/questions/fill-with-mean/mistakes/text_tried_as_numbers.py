import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype


def fill_mean(df: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return a copy of df in which missing values of column are replaced by its mean."""
    values = df[column]
    if values.dtype == object:
        values = pd.to_numeric(values)
    if not is_numeric_dtype(values) or is_bool_dtype(values):
        raise TypeError(f"column {column!r} must be numeric, got {values.dtype}")
    if values.isna().all():
        raise ValueError(f"column {column!r} has no value to take a mean of")
    return df.assign(**{column: values.fillna(values.mean())})
