"""One hashable key per value: two values are exactly equal when their keys are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from typing import Any

from ..kinds import NUMBERS, kind_of

_ATTOSECONDS = {
    'W': 604_800 * 10**18, 'D': 86_400 * 10**18, 'h': 3_600 * 10**18, 'm': 60 * 10**18,
    's': 10**18, 'ms': 10**15, 'us': 10**12, 'ns': 10**9, 'ps': 10**6, 'fs': 1_000, 'as': 1,
}  # fmt: skip
_EPOCH = dt.datetime(1970, 1, 1)
_MICROSECOND = dt.timedelta(microseconds=1)


def _numpy_attoseconds(value: Any) -> Hashable:
    import numpy as np

    if np.isnat(value):
        return "NaT"
    unit, count = np.datetime_data(value.dtype)
    if unit in ("Y", "M") and value.dtype.kind == "M":
        value, unit, count = value.astype("M8[D]"), "D", 1
    if unit not in _ATTOSECONDS:
        return (unit, int(value.view("i8")) * count)
    return int(value.view("i8")) * count * _ATTOSECONDS[unit]


def _moment(value: Any) -> Hashable:
    """Time since the epoch, apart for times with and without a zone."""
    if isinstance(value, dt.datetime):
        aware = value.utcoffset() is not None
        if hasattr(value, "to_datetime64"):
            return aware, _numpy_attoseconds(value.to_datetime64())
        plain = (value - value.utcoffset()).replace(tzinfo=None) if aware else value
        return aware, (plain - _EPOCH) // _MICROSECOND * 10**12
    return False, _numpy_attoseconds(value)


def _span(value: Any) -> Hashable:
    if isinstance(value, dt.timedelta):
        if hasattr(value, "to_timedelta64"):
            return _numpy_attoseconds(value.to_timedelta64())
        return value // _MICROSECOND * 10**12
    return _numpy_attoseconds(value)


def _number(kind: str, value: Any, merge_numbers: bool) -> Hashable:
    plain = value.item() if hasattr(value, "item") else value
    if plain != plain:
        plain = "nan" if kind == "float" else _complex_parts(plain)
    return ("number" if merge_numbers else kind, plain)


def _complex_parts(value: complex) -> Hashable:
    return tuple("nan" if part != part else part for part in (value.real, value.imag))


def _decimal(value: Any) -> Hashable:
    return str(value) if value.is_nan() else value


def exact_key(value: Any, merge_numbers: bool = False, merge_sequences: bool = False) -> Hashable:
    """The key of a value; objects that cannot be compared get one of their own."""

    def key(item: Any) -> Hashable:
        return exact_key(item, merge_numbers, merge_sequences)

    kind = kind_of(value)
    if kind in NUMBERS:
        return _number(kind, value, merge_numbers)
    if kind in ("string", "bytes", "null", "date", "fraction", "nat", "na"):
        return kind, None if kind in ("nat", "na") else value
    if kind in ("list", "tuple"):
        return "sequence" if merge_sequences else kind, tuple(key(item) for item in value)
    if kind == "set":
        return kind, frozenset(key(item) for item in value)
    if kind == "dict":
        return kind, frozenset((key(name), key(item)) for name, item in value.items())
    if kind in ("array", "tensor"):
        array = value if kind == "array" else value.array
        return kind, array.shape, tuple(key(item) for item in array.ravel().tolist())
    return _other_key(kind, value, key)


def _other_key(kind: str, value: Any, key: Any) -> Hashable:
    if kind == "datetime":
        return kind, _moment(value)
    if kind == "timedelta":
        return kind, _span(value)
    if kind == "time":
        return kind, value.replace(tzinfo=None), value.utcoffset()
    if kind == "decimal":
        return kind, _decimal(value)
    if kind == "bytearray":
        return kind, bytes(value)
    if kind == "period":
        return kind, value.freqstr, value.ordinal
    if kind == "interval":
        return kind, value.closed, key(value.left), key(value.right)
    return "opaque", id(value)
