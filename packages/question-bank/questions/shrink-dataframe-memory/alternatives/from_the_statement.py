import numpy as np
import pandas as pd

WIDTHS = (8, 16, 32, 64)


def _narrowest(low: int, high: int) -> int:
    """Return the smallest number of bits that holds low and high."""
    for bits in WIDTHS:
        limits = np.iinfo(f"int{bits}")
        if limits.min <= low and high <= limits.max:
            return bits
    return 64


def _fits_float32(values: np.ndarray) -> bool:
    finite = values[np.isfinite(values)]
    with np.errstate(all="ignore"):
        back = finite.astype("float32").astype("float64")
        return bool((np.abs(back - finite) <= 1e-6 * np.abs(finite)).all())


def _is_text(column: pd.Series) -> bool:
    if isinstance(column.dtype, pd.StringDtype):
        return True
    if column.dtype != object:
        return False
    found = False
    for value in column:
        if isinstance(value, str):
            found = True
        elif value is None or (isinstance(value, (float, np.floating)) and np.isnan(value)):
            continue
        else:
            return False
    return found


def _shrink_column(column: pd.Series, max_cardinality: float) -> pd.Series:
    dtype = column.dtype
    if isinstance(dtype, np.dtype) and dtype.kind == "i":
        return column.astype(f"int{_narrowest(int(column.min()), int(column.max()))}")
    if isinstance(dtype, (pd.Int8Dtype, pd.Int16Dtype, pd.Int32Dtype, pd.Int64Dtype)):
        known = column.dropna()
        if len(known) == 0:
            return column.astype("Int8")
        return column.astype(f"Int{_narrowest(int(known.min()), int(known.max()))}")
    if isinstance(dtype, np.dtype) and dtype == np.float64:
        if _fits_float32(column.to_numpy()):
            with np.errstate(all="ignore"):
                return column.astype("float32")
        return column.copy()
    if _is_text(column):
        if column.nunique() / len(column) < max_cardinality:
            return column.astype("category")
    return column.copy()


def shrink(df: pd.DataFrame, max_cardinality: float = 0.5) -> pd.DataFrame:
    """Return a copy of df whose columns take less memory."""
    result = df.copy()
    if len(df) == 0:
        return result
    for position in range(df.shape[1]):
        column = df.iloc[:, position]
        result.isetitem(position, _shrink_column(column, max_cardinality))
    return result
