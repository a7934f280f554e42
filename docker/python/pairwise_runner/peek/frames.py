"""pandas' frames and series: their size, what is missing, and the head as a table."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pairwise_runner.peek.arrays import array_statistics
from pairwise_runner.peek.text import (
    MAX_DTYPE,
    MAX_PREVIEW,
    cell,
    cut,
    has_known_time_zone,
    known_types,
    preview,
)

if TYPE_CHECKING:
    import pandas as pd

_MAX_COLUMNS = 20
_MAX_ROWS = 8
_MAX_COUNTED_ITEMS = 20_000_000
_MAX_EXTENSION_ITEMS = 1_000_000
_EXTENSION_DTYPES = (
    *("CategoricalDtype", "StringDtype", "BooleanDtype", "DatetimeTZDtype", "PeriodDtype"),
    *("IntervalDtype", "SparseDtype", "Float32Dtype", "Float64Dtype"),
    *(f"{sign}Int{bits}Dtype" for sign in ("", "U") for bits in (8, 16, 32, 64)),
)
_INDEXES = (
    *("Index", "RangeIndex", "MultiIndex", "DatetimeIndex", "TimedeltaIndex", "PeriodIndex"),
    *("CategoricalIndex", "IntervalIndex"),
)


def index_types() -> set[type]:
    """pandas' own types of an index."""
    return known_types("pandas", _INDEXES)


def describe_frame(frame: "pd.DataFrame") -> Iterator[dict[str, Any]]:
    """A frame of exactly pandas' own type; what takes longest comes last."""
    rows, columns = frame.shape
    yield {"shape": [rows, columns]}
    yield {"preview": cut(f"{rows} × {columns}: {_column_list(frame)}", MAX_PREVIEW)}
    yield {"table": _table(frame, columns > _MAX_COLUMNS)}
    yield _missing_in_frame(frame)


def describe_series(series: "pd.Series") -> Iterator[dict[str, Any]]:
    """A series of exactly pandas' own type; what takes longest comes last."""
    column = series.name if type(series.name) is str else "value"
    dtype = cut(_dtype_text(series.dtype), MAX_DTYPE)
    yield {"shape": [len(series)], "length": len(series), "dtype": dtype}
    yield {"preview": preview(_values(series.iloc[:_MAX_ROWS]), MAX_PREVIEW)}
    yield {"table": _table(series.to_frame(name=column), is_cut=False)}
    yield _series_statistics(series)


def describe_index(index: "pd.Index") -> Iterator[dict[str, Any]]:
    """An index of exactly one of pandas' own types."""
    yield {"length": len(index), "dtype": cut(_dtype_text(index.dtype), MAX_DTYPE)}
    yield {"preview": preview(_values(index[:_MAX_ROWS]), MAX_PREVIEW)}


def _column_list(frame: "pd.DataFrame") -> str:
    names = (cell(name) for name in frame.columns[:_MAX_COLUMNS])
    dtypes = (_dtype_text(dtype) for dtype in frame.dtypes.iloc[:_MAX_COLUMNS])
    return ", ".join(f"{name} {dtype}" for name, dtype in zip(names, dtypes, strict=True))


def _table(frame: "pd.DataFrame", is_cut: bool) -> dict[str, Any]:
    head = frame.iloc[:_MAX_ROWS, :_MAX_COLUMNS]
    columns = [_values(head.iloc[:, position]) for position in range(head.shape[1])]
    return {
        "columns": [cell(name) for name in head.columns],
        "index": [cell(label) for label in head.index],
        "rows": [[cell(column[row]) for column in columns] for row in range(len(head))],
        "isTruncated": is_cut or len(frame) > _MAX_ROWS,
    }


def _values(column: Any) -> list[Any]:
    """The items of a few rows; of a column that somebody else's code keeps, nothing."""
    if not _is_known(column.dtype):
        return ["?"] * len(column)
    return list(column.tolist())


def _missing_in_frame(frame: "pd.DataFrame") -> dict[str, Any]:
    rows, columns = frame.shape
    if rows * columns > _MAX_COUNTED_ITEMS:
        return {}
    counts = [
        _series_statistics(frame.iloc[:, position]).get("missing") for position in range(columns)
    ]
    # Integers and booleans of NumPy have no way to say that one is missing.
    return {"missing": sum(count for count in counts if count is not None)}


def _series_statistics(series: "pd.Series") -> dict[str, Any]:
    np = sys.modules["numpy"]
    if issubclass(type(series.dtype), np.dtype):
        return array_statistics(series.to_numpy(copy=False))
    if len(series) > _MAX_EXTENSION_ITEMS or not _is_known(series.dtype):
        return {}
    return {"missing": int(series.isna().sum())}


def _is_known(dtype: object) -> bool:
    """Whether none but NumPy's and pandas' own code keeps the items."""
    if issubclass(type(dtype), sys.modules["numpy"].dtype):
        return True
    is_pandas = type(dtype) in known_types("pandas", _EXTENSION_DTYPES)
    return is_pandas and has_known_time_zone(getattr(dtype, "tz", None))


def _dtype_text(dtype: object) -> str:
    return str(dtype) if _is_known(dtype) else "?"
