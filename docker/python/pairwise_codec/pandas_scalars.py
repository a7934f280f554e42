"""Single values of pandas: Timestamp, Timedelta, Period, Interval and the two missing markers."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .errors import DecodeError
from .numpy_values import read_dtype
from .reader import Reader
from .time_zones import MAX_ZONE_CHARS, zone_name, zone_of
from .writer import Writer

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_I64 = struct.Struct(">q")
_MAX_FREQUENCY_CHARS = 32
_CLOSED = ("left", "right", "both", "neither")


def _write_moment(writer: Writer, moment: np.datetime64 | np.timedelta64) -> None:
    writer.text(moment.dtype.str)
    writer.raw(_I64.pack(int(moment.view("i8"))))


def _read_moment(reader: Reader, kind: str) -> np.datetime64 | np.timedelta64:
    import numpy as np

    dtype = read_dtype(reader)
    moment = np.int64(_I64.unpack(reader.raw(8))[0]).view(dtype) if dtype.kind == kind else None
    if moment is None or np.isnat(moment):
        raise DecodeError("malformed moment")
    return moment


def _write_timestamp(writer: Writer, value: pd.Timestamp) -> None:
    import pandas as pd

    writer.raw(b"p")
    _write_moment(writer, pd.Timestamp.to_datetime64(value))
    writer.text(zone_name(value.tz))


def _write_timedelta(writer: Writer, value: pd.Timedelta) -> None:
    import pandas as pd

    writer.raw(b"k")
    _write_moment(writer, pd.Timedelta.to_timedelta64(value))


def _write_period(writer: Writer, value: pd.Period) -> None:
    writer.raw(b"o")
    writer.raw(_I64.pack(int(value.ordinal)))
    writer.text(str(value.freqstr))


def _write_interval(writer: Writer, value: pd.Interval) -> None:
    writer.raw(b"v")
    writer.u8(_CLOSED.index(value.closed))
    writer.value(value.left)
    writer.value(value.right)


def _read_timestamp(reader: Reader) -> pd.Timestamp:
    import pandas as pd

    stamp = pd.Timestamp(_read_moment(reader, "M"))
    zone = zone_of(reader.text(MAX_ZONE_CHARS))
    return stamp if zone is None else stamp.tz_localize("UTC").tz_convert(zone)


def read_closed(reader: Reader) -> str:
    position = reader.u8()
    if position >= len(_CLOSED):
        raise DecodeError("malformed interval")
    return _CLOSED[position]


def write_closed(writer: Writer, closed: str) -> None:
    writer.u8(_CLOSED.index(closed))


def read_frequency(reader: Reader) -> str:
    return reader.text(_MAX_FREQUENCY_CHARS)


def _read_period(reader: Reader) -> pd.Period:
    import pandas as pd

    ordinal = _I64.unpack(reader.raw(8))[0]
    return pd.Period(ordinal=ordinal, freq=read_frequency(reader))


def _read_interval(reader: Reader) -> pd.Interval:
    import pandas as pd

    closed = read_closed(reader)
    left = reader.value()
    return pd.Interval(left, reader.value(), closed)


def encoders(pandas: Any) -> dict[type, Callable[[Writer, Any], None]]:
    return {
        pandas.Timestamp: _write_timestamp,
        pandas.Timedelta: _write_timedelta,
        pandas.Period: _write_period,
        pandas.Interval: _write_interval,
        type(pandas.NaT): lambda writer, _value: writer.raw(b"n"),
        type(pandas.NA): lambda writer, _value: writer.raw(b"g"),
    }


def _pandas_constant(name: str) -> Any:
    import pandas as pd

    return getattr(pd, name)


DECODERS = {
    b"p": _read_timestamp,
    b"k": lambda reader: _pandas_constant("Timedelta")(_read_moment(reader, "m")),
    b"n": lambda reader: _pandas_constant("NaT"),
    b"g": lambda reader: _pandas_constant("NA"),
    b"o": _read_period,
    b"v": _read_interval,
}
