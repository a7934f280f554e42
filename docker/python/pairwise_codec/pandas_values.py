"""pandas Series, DataFrames and indexes: labels, names and one values node per column."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .errors import DecodeError, LimitError
from .limits import COST_FRAME, COST_INDEX, COST_SERIES, MAX_NODES, MAX_RANGE_ITEMS
from .pandas_arrays import DECODERS as ARRAY_DECODERS
from .pandas_arrays import write_extension_array
from .pandas_scalars import DECODERS as SCALAR_DECODERS
from .pandas_scalars import encoders as scalar_encoders
from .reader import Reader
from .writer import Writer

if TYPE_CHECKING:
    import pandas as pd


def _write_values(writer: Writer, labelled: pd.Series | pd.Index) -> None:
    import numpy as np

    plain = isinstance(labelled.dtype, np.dtype)
    writer.value(labelled.to_numpy() if plain else labelled.array)


def _write_series(writer: Writer, value: pd.Series) -> None:
    import pandas as pd

    base = pd.Series(value)
    writer.charge(COST_SERIES)
    writer.raw(b"s")
    writer.value(base.name)
    writer.value(base.index)
    _write_values(writer, base)


def _write_frame(writer: Writer, value: pd.DataFrame) -> None:
    import pandas as pd

    base = pd.DataFrame(value)
    writer.charge(COST_FRAME + COST_SERIES * base.shape[1])
    writer.raw(b"f")
    writer.value(base.columns)
    writer.value(base.index)
    for position in range(base.shape[1]):
        _write_values(writer, base.iloc[:, position])


def _write_index(writer: Writer, value: pd.Index) -> None:
    writer.charge(COST_INDEX)
    writer.raw(b"x")
    writer.value(value.name)
    _write_values(writer, value)


def _write_range_index(writer: Writer, value: pd.RangeIndex) -> None:
    if len(value) > MAX_RANGE_ITEMS:
        raise LimitError(f"it has an index of {len(value):,} labels")
    writer.charge(COST_INDEX)
    writer.raw(b"r")
    writer.value(value.name)
    writer.values([value.start, value.stop, value.step])


def _write_multi_index(writer: Writer, value: pd.MultiIndex) -> None:
    writer.charge(COST_INDEX * (1 + value.nlevels))
    writer.raw(b"y")
    writer.values(list(value.names))
    for level in range(value.nlevels):
        _write_values(writer, value.get_level_values(level))


def _read_column(reader: Reader) -> Any:
    import numpy as np
    import pandas as pd

    values = reader.value()
    if isinstance(values, pd.api.extensions.ExtensionArray):
        return values
    if not isinstance(values, np.ndarray) or values.ndim != 1 or values.dtype.kind in "SU":
        raise DecodeError("column that is not a one-dimensional array")
    return values


def _read_labels(reader: Reader) -> pd.Index:
    import pandas as pd

    labels = reader.value()
    if not isinstance(labels, pd.Index):
        raise DecodeError("labels that are not an index")
    return labels


def _series(values: Any) -> pd.Series:
    import pandas as pd

    # Without an explicit dtype pandas infers another one for columns of Python objects.
    return pd.Series(values, dtype=values.dtype, copy=False)


def _read_series(reader: Reader) -> pd.Series:
    reader.charge(COST_SERIES)
    name = reader.value()
    index = _read_labels(reader)
    series = _series(_read_column(reader))
    if len(series) != len(index):
        raise DecodeError(f"{len(series)} values under {len(index)} labels")
    series.index = index
    series.name = name
    return series


def _read_frame(reader: Reader) -> pd.DataFrame:
    import pandas as pd

    reader.charge(COST_FRAME)
    columns = _read_labels(reader)
    index = _read_labels(reader)
    if len(columns) * COST_SERIES > MAX_NODES or len(columns) > reader.remaining:
        raise DecodeError(f"{len(columns)} columns")
    reader.charge(COST_SERIES * len(columns))
    data = {position: _series(_read_column(reader)) for position in range(len(columns))}
    if any(len(column) != len(index) for column in data.values()):
        raise DecodeError(f"a column whose length is not that of the index, {len(index)}")
    frame = pd.DataFrame(data, index=pd.RangeIndex(len(index)))
    frame.index = index
    frame.columns = columns
    return frame


def _read_index(reader: Reader) -> pd.Index:
    import pandas as pd

    reader.charge(COST_INDEX)
    name = reader.value()
    values = _read_column(reader)
    return pd.Index(values, dtype=values.dtype, name=name)


def _read_range_index(reader: Reader) -> pd.RangeIndex:
    import pandas as pd

    reader.charge(COST_INDEX)
    name = reader.value()
    bounds = reader.values()
    if len(bounds) != 3 or any(type(bound) is not int for bound in bounds):
        raise DecodeError("malformed range index")
    if len(range(*bounds)) > MAX_RANGE_ITEMS:
        raise DecodeError("range index with too many labels")
    return pd.RangeIndex(*bounds, name=name)


def _read_multi_index(reader: Reader) -> pd.MultiIndex:
    import pandas as pd

    names = reader.values()
    reader.charge(COST_INDEX * (1 + len(names)))
    if not names:
        raise DecodeError("multi-index without levels")
    levels = [_read_column(reader) for _ in names]
    if len({len(level) for level in levels}) != 1:
        raise DecodeError("multi-index whose levels differ in length")
    return pd.MultiIndex.from_arrays([_series(level) for level in levels], names=names)


def encoders(pandas: Any) -> dict[type, Callable[[Writer, Any], None]]:
    return {
        pandas.Series: _write_series,
        pandas.DataFrame: _write_frame,
        pandas.Index: _write_index,
        pandas.RangeIndex: _write_range_index,
        pandas.MultiIndex: _write_multi_index,
        pandas.api.extensions.ExtensionArray: write_extension_array,
        **scalar_encoders(pandas),
    }


DECODERS = {
    b"s": _read_series,
    b"f": _read_frame,
    b"x": _read_index,
    b"r": _read_range_index,
    b"y": _read_multi_index,
    **ARRAY_DECODERS,
    **SCALAR_DECODERS,
}
