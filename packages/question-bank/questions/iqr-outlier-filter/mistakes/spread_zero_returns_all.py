import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype


def drop_outliers(
    df: pd.DataFrame, column: str, k: float = 1.5, keep_missing: bool = True
) -> pd.DataFrame:
    """Return the rows whose value lies within k interquartile ranges of the quartiles.

    Both fences belong to the range, so with a range of 0 only values equal to the quartiles stay.
    """
    if k < 0:
        raise ValueError(f"k must not be negative, got {k}")
    values = df[column]
    if not is_numeric_dtype(values) or is_bool_dtype(values):
        raise TypeError(f"column {column!r} must be numeric, got {values.dtype}")
    first, third = values.quantile([0.25, 0.75])
    if third == first:
        return df.copy()
    margin = k * (third - first)
    kept = values.between(first - margin, third + margin)
    if keep_missing:
        # Comparisons with NaN are false, so missing values have to be asked for.
        kept |= values.isna()
    return df[kept].copy()
