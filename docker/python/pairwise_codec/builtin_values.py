"""Python's own scalars and containers.

Encoders call the methods of the base type on the instance (`list.copy(x)`, `dict.items(x)`), so a
subclass that overrides them cannot answer in its place.
"""

import struct
from collections import Counter
from typing import Any

from .errors import DecodeError
from .limits import MAX_SAME_HASH
from .reader import Reader
from .whole_numbers import int_bytes, int_from_bytes
from .writer import Writer

_DOUBLE = struct.Struct(">d")
_TWO_DOUBLES = struct.Struct(">dd")
_WHOLE = slice(None)


def _write_null(writer: Writer, _value: None) -> None:
    writer.raw(b"N")


def _write_bool(writer: Writer, value: bool) -> None:
    writer.raw(b"T" if value else b"F")


def _write_int(writer: Writer, value: int) -> None:
    writer.raw(b"I")
    writer.block(int_bytes(value))


def _write_float(writer: Writer, value: float) -> None:
    writer.raw(b"D" + _DOUBLE.pack(float.__pos__(value)))


def _write_complex(writer: Writer, value: complex) -> None:
    exact = complex.__pos__(value)
    writer.raw(b"C" + _TWO_DOUBLES.pack(exact.real, exact.imag))


def _write_str(writer: Writer, value: str) -> None:
    writer.raw(b"S")
    writer.text(value)


def _write_bytes(writer: Writer, value: bytes) -> None:
    writer.raw(b"B")
    writer.block(bytes.__getitem__(value, _WHOLE))


def _write_bytearray(writer: Writer, value: bytearray) -> None:
    writer.raw(b"b")
    writer.block(bytes(bytearray.__getitem__(value, _WHOLE)))


def _write_list(writer: Writer, value: list[Any]) -> None:
    writer.raw(b"L")
    writer.values(list.copy(value))


def _write_tuple(writer: Writer, value: tuple[Any, ...]) -> None:
    writer.raw(b"U")
    writer.values(list(tuple.__getitem__(value, _WHOLE)))


def _write_set(writer: Writer, value: set[Any]) -> None:
    writer.raw(b"E")
    writer.values(list(set.__iter__(value)))


def _write_frozenset(writer: Writer, value: frozenset[Any]) -> None:
    writer.raw(b"Z")
    writer.values(list(frozenset.__iter__(value)))


def _write_dict(writer: Writer, value: dict[Any, Any]) -> None:
    writer.raw(b"M")
    pairs = list(dict.items(value))
    writer.u32(len(pairs))
    for key, item in pairs:
        writer.value(key)
        writer.value(item)


def _read_complex(reader: Reader) -> complex:
    return complex(*_TWO_DOUBLES.unpack(reader.raw(16)))


def _refuse_collisions(members: list[Any]) -> None:
    """Building a set of members with one hash takes the square of their number."""
    if len(members) <= MAX_SAME_HASH:
        return
    if max(Counter(map(hash, members)).values()) > MAX_SAME_HASH:
        raise DecodeError(f"more than {MAX_SAME_HASH} keys or members have the same hash")


def _read_members(reader: Reader, build: type) -> Any:
    items = reader.values()
    _refuse_collisions(items)
    members = build(items)
    if len(members) != len(items):
        raise DecodeError("the same member twice in a set")
    return members


def _read_dict(reader: Reader) -> dict[Any, Any]:
    count = reader.count(bytes_each=2)
    nodes = reader.items(2 * count)
    keys = nodes[::2]
    _refuse_collisions(keys)
    result = dict(zip(keys, nodes[1::2], strict=True))
    if len(result) != count:
        raise DecodeError("the same key twice in a dict")
    return result


ENCODERS = {
    type(None): _write_null,
    bool: _write_bool,
    int: _write_int,
    float: _write_float,
    complex: _write_complex,
    str: _write_str,
    bytes: _write_bytes,
    bytearray: _write_bytearray,
    list: _write_list,
    tuple: _write_tuple,
    set: _write_set,
    frozenset: _write_frozenset,
    dict: _write_dict,
}

DECODERS = {
    b"N": lambda reader: None,
    b"T": lambda reader: True,
    b"F": lambda reader: False,
    b"I": lambda reader: int_from_bytes(reader.block()),
    b"D": lambda reader: _DOUBLE.unpack(reader.raw(8))[0],
    b"C": _read_complex,
    b"S": lambda reader: reader.text(),
    b"B": lambda reader: reader.block(),
    b"b": lambda reader: bytearray(reader.block()),
    b"L": lambda reader: reader.values(),
    b"U": lambda reader: tuple(reader.values()),
    b"E": lambda reader: _read_members(reader, set),
    b"Z": lambda reader: _read_members(reader, frozenset),
    b"M": _read_dict,
}
