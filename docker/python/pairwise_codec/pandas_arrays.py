"""pandas' own array types: nullable, categorical, text, time zone, period and interval columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import DecodeError
from .limits import COST_EXTENSION_ARRAY
from .pandas_scalars import read_closed, read_frequency, write_closed
from .reader import Reader
from .time_zones import MAX_ZONE_CHARS, zone_name, zone_of
from .writer import Writer

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_MASKED = {
    'Int8': '|i1', 'Int16': '<i2', 'Int32': '<i4', 'Int64': '<i8',
    'UInt8': '|u1', 'UInt16': '<u2', 'UInt32': '<u4', 'UInt64': '<u8',
    'Float32': '<f4', 'Float64': '<f8', 'boolean': '|b1',
}  # fmt: skip


def write_extension_array(writer: Writer, value: Any) -> None:
    """Write one extension array by its dtype; a dtype not known here travels as objects."""
    import pandas as pd

    writer.charge(COST_EXTENSION_ARRAY)
    dtype = value.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        _write_categorical(writer, value)
    elif isinstance(dtype, pd.StringDtype):
        _write_strings(writer, value)
    elif isinstance(dtype, pd.DatetimeTZDtype):
        writer.raw(b"z")
        writer.text(zone_name(dtype.tz))
        writer.value(value.to_numpy(dtype=f"M8[{dtype.unit}]"))
    elif isinstance(dtype, pd.PeriodDtype):
        writer.raw(b"j")
        writer.text(str(dtype).removeprefix("period[").removesuffix("]"))
        writer.value(value.asi8)
    elif isinstance(dtype, pd.IntervalDtype):
        _write_intervals(writer, value)
    elif str(dtype) in _MASKED:
        _write_masked(writer, value, str(dtype))
    else:
        _write_other(writer, value)


def _write_categorical(writer: Writer, value: pd.Categorical) -> None:
    writer.raw(b"c")
    writer.u8(int(bool(value.ordered)))
    writer.value(value.categories)
    writer.value(value.codes)


def _write_strings(writer: Writer, value: Any) -> None:
    import pandas as pd

    missing_is_nan = getattr(value.dtype, "na_value", pd.NA) is not pd.NA
    writer.raw(b"w")
    writer.u8(int(missing_is_nan))
    writer.values([None if pd.isna(item) else item for item in value])


def _write_intervals(writer: Writer, value: Any) -> None:
    writer.raw(b"l")
    write_closed(writer, value.closed)
    writer.value(value.left)
    writer.value(value.right)


def _write_masked(writer: Writer, value: Any, name: str) -> None:
    code = _MASKED[name]
    writer.raw(b"i")
    writer.text(name)
    writer.value(value.to_numpy(dtype=code, na_value=False if code == "|b1" else 0))
    writer.value(value.isna())


def _write_other(writer: Writer, value: Any) -> None:
    import numpy as np

    # Also NumPy-backed and sparse columns, whose plain values are what counts.
    writer.charge(len(value))
    dense = np.asarray(value)
    writer.value(np.ndarray.view(dense, np.ndarray))


def _vector(value: Any, kinds: str) -> np.ndarray:
    import numpy as np

    if not isinstance(value, np.ndarray) or value.ndim != 1 or value.dtype.kind not in kinds:
        raise DecodeError("malformed column")
    return value


def _read_categorical(reader: Reader) -> pd.Categorical:
    import pandas as pd

    reader.charge(COST_EXTENSION_ARRAY)
    ordered = reader.flag()
    categories = reader.value()
    if not isinstance(categories, pd.Index) or isinstance(categories, pd.MultiIndex):
        raise DecodeError("categories that are not an index")
    codes = _vector(reader.value(), "i")
    if codes.size and (codes.min() < -1 or codes.max() >= len(categories)):
        raise DecodeError("code without a category")
    return pd.Categorical.from_codes(codes, categories=categories, ordered=ordered)


def _read_strings(reader: Reader) -> Any:
    import numpy as np
    import pandas as pd

    reader.charge(COST_EXTENSION_ARRAY)
    missing_is_nan = reader.flag()
    items = reader.values()
    if any(item is not None and not isinstance(item, str) for item in items):
        raise DecodeError("text column that holds something else")
    missing = np.nan if missing_is_nan else pd.NA
    cells = np.empty(len(items), dtype=object)
    cells[:] = [missing if item is None else item for item in items]
    if not missing_is_nan:
        return pd.array(cells, dtype=pd.StringDtype("python"))
    try:
        return pd.array(cells, dtype=pd.StringDtype("python", na_value=np.nan))
    except TypeError:
        # Before pandas 3 this kind of text column stands as objects.
        return cells


def _read_zoned(reader: Reader) -> Any:
    import pandas as pd

    reader.charge(COST_EXTENSION_ARRAY)
    zone = zone_of(reader.text(MAX_ZONE_CHARS))
    if zone is None:
        raise DecodeError("column of zoned times without a zone")
    moments = pd.Series(_vector(reader.value(), "M"))
    return moments.dt.tz_localize("UTC").dt.tz_convert(zone).array


def _read_periods(reader: Reader) -> Any:
    import pandas as pd

    reader.charge(COST_EXTENSION_ARRAY)
    frequency = read_frequency(reader)
    ordinals = _vector(reader.value(), "i").astype("i8")
    return pd.arrays.PeriodArray(ordinals, dtype=pd.PeriodDtype(frequency))


def _read_intervals(reader: Reader) -> Any:
    import pandas as pd

    reader.charge(COST_EXTENSION_ARRAY)
    closed = read_closed(reader)
    left = reader.value()
    right = reader.value()
    if not isinstance(left, pd.Index) or not isinstance(right, pd.Index):
        raise DecodeError("interval bounds that are not an index")
    return pd.arrays.IntervalArray.from_arrays(left, right, closed=closed)


def _read_masked(reader: Reader) -> Any:
    import pandas as pd

    reader.charge(COST_EXTENSION_ARRAY)
    name = reader.text(8)
    if name not in _MASKED:
        raise DecodeError("unknown nullable column")
    data = _vector(reader.value(), "biuf")
    mask = _vector(reader.value(), "b")
    if data.dtype.str != _MASKED[name] or data.shape != mask.shape:
        raise DecodeError("malformed nullable column")
    if name == "boolean":
        return pd.arrays.BooleanArray(data, mask)
    if name.startswith("Float"):
        return pd.arrays.FloatingArray(data, mask)
    return pd.arrays.IntegerArray(data, mask)


DECODERS = {
    b"c": _read_categorical,
    b"w": _read_strings,
    b"z": _read_zoned,
    b"j": _read_periods,
    b"l": _read_intervals,
    b"i": _read_masked,
}
