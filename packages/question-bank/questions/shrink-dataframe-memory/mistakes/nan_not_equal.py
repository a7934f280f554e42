import numpy as np
import pandas as pd
from pandas.api.types import is_signed_integer_dtype, is_string_dtype

RELATIVE_LOSS = 1e-6
NARROW_WIDTHS = (8, 16, 32)


def shrink(df: pd.DataFrame, max_cardinality: float = 0.5) -> pd.DataFrame:
    """Return a copy of df whose columns take less memory."""
    smaller = df.copy()
    if df.empty:
        return smaller
    for name in df.columns:
        smaller[name] = _shrunk(df[name], max_cardinality)
    return smaller


def _shrunk(column: pd.Series, max_cardinality: float) -> pd.Series:
    """Return the column in the smallest type that is allowed, or a copy of it."""
    if is_signed_integer_dtype(column.dtype):
        return column.astype(_integer_type(column))
    if column.dtype == np.float64:
        return column.astype(np.float32) if _survives_float32(column) else column.copy()
    # For a column of objects, is_string_dtype looks at the values; of all-missing ones, none is text.
    if not isinstance(column.dtype, pd.CategoricalDtype) and is_string_dtype(column.dropna()):
        if column.nunique() / len(column) < max_cardinality:
            return column.astype("category")
    return column.copy()


def _integer_type(column: pd.Series) -> str:
    """Return the narrowest signed type for the values, nullable if the column is."""
    family = "Int" if pd.api.types.is_extension_array_dtype(column.dtype) else "int"
    for width in NARROW_WIDTHS:
        limits = np.iinfo(f"int{width}")
        # Comparisons with NA are NA, which all() skips.
        if ((column >= limits.min) & (column <= limits.max)).all():
            return f"{family}{width}"
    return f"{family}64"


def _survives_float32(column: pd.Series) -> bool:
    """Return whether each value comes back from float32 within the relative loss."""
    values = column.to_numpy()
    with np.errstate(over="ignore"):
        back = values.astype(np.float32).astype(np.float64)
    with np.errstate(invalid="ignore"):
        close = np.abs(back - values) <= RELATIVE_LOSS * np.abs(values)
    same = back == values
    return bool((same | (close & np.isfinite(values))).all())
