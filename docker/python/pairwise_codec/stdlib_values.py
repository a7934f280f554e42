"""Dates, times, decimals and fractions of the standard library."""

import datetime as dt
import decimal
import fractions
import re
import struct

from .errors import DecodeError, LimitError
from .limits import MAX_INT_DIGITS, MAX_NAME_CHARS
from .reader import Reader
from .whole_numbers import int_bytes, int_from_bytes
from .writer import Writer

_DATE = struct.Struct(">HBB")
_CLOCK = struct.Struct(">BBBIB")
_SPAN = struct.Struct(">iII")
_DECIMAL_TEXT = re.compile(r"-?(\d+(\.\d+)?(E[+-]\d{1,19})?|Infinity|s?NaN\d*)", re.ASCII)


def _get(kind: type, name: str, value: object) -> int:
    """Read the base type's own slot, whatever a subclass puts in front of it."""
    return int(getattr(kind, name).__get__(value))


def _write_date_part(writer: Writer, value: dt.date) -> None:
    writer.raw(_DATE.pack(*(_get(dt.date, name, value) for name in ("year", "month", "day"))))


def _write_clock(writer: Writer, kind: type, value: dt.datetime | dt.time) -> None:
    names = ("hour", "minute", "second", "microsecond", "fold")
    writer.raw(_CLOCK.pack(*(_get(kind, name, value) for name in names)))


def _write_zone(writer: Writer, zone: dt.tzinfo | None, offset: dt.timedelta | None) -> None:
    if zone is None or offset is None:
        writer.u8(0)
        return
    writer.u8(1)
    _write_span(writer, offset)
    key = getattr(zone, "key", None)
    writer.text(str(key)[:MAX_NAME_CHARS] if key else "")


def _write_span(writer: Writer, value: dt.timedelta) -> None:
    names = ("days", "seconds", "microseconds")
    writer.raw(_SPAN.pack(*(_get(dt.timedelta, name, value) for name in names)))


def _write_datetime(writer: Writer, value: dt.datetime) -> None:
    writer.raw(b"t")
    _write_date_part(writer, value)
    _write_clock(writer, dt.datetime, value)
    _write_zone(writer, value.tzinfo, dt.datetime.utcoffset(value))


def _write_date(writer: Writer, value: dt.date) -> None:
    writer.raw(b"d")
    _write_date_part(writer, value)


def _write_time(writer: Writer, value: dt.time) -> None:
    writer.raw(b"h")
    _write_clock(writer, dt.time, value)
    _write_zone(writer, value.tzinfo, dt.time.utcoffset(value))


def _write_timedelta(writer: Writer, value: dt.timedelta) -> None:
    writer.raw(b"e")
    _write_span(writer, value)


def _write_decimal(writer: Writer, value: decimal.Decimal) -> None:
    if len(decimal.Decimal.as_tuple(value).digits) > MAX_INT_DIGITS:
        raise LimitError(f"it holds a decimal of more than {MAX_INT_DIGITS:,} digits")
    writer.raw(b"m")
    # The running code's decimal context may ask for a small 'e'.
    writer.text(decimal.Decimal.__str__(value).replace("e", "E"))


def _write_fraction(writer: Writer, value: fractions.Fraction) -> None:
    writer.raw(b"q")
    writer.block(int_bytes(fractions.Fraction.numerator.__get__(value)))
    writer.block(int_bytes(fractions.Fraction.denominator.__get__(value)))


def _read_span(reader: Reader) -> dt.timedelta:
    days, seconds, microseconds = _SPAN.unpack(reader.raw(_SPAN.size))
    if seconds >= 86_400 or microseconds >= 1_000_000:
        raise DecodeError("time span out of its normal form")
    return dt.timedelta(days, seconds, microseconds)


def _read_clock(reader: Reader) -> tuple[int, int, int, int, int]:
    hour, minute, second, microsecond, fold = _CLOCK.unpack(reader.raw(_CLOCK.size))
    return hour, minute, second, microsecond, fold


def _read_zone(reader: Reader) -> dt.timezone | None:
    if not reader.flag():
        return None
    offset = _read_span(reader)
    name = reader.text(MAX_NAME_CHARS)
    if name:
        return dt.timezone(offset, name)
    return dt.timezone(offset)


def _read_datetime(reader: Reader) -> dt.datetime:
    date = _DATE.unpack(reader.raw(_DATE.size))
    *clock, fold = _read_clock(reader)
    return dt.datetime(*date, *clock, tzinfo=_read_zone(reader), fold=fold)


def _read_time(reader: Reader) -> dt.time:
    *clock, fold = _read_clock(reader)
    return dt.time(*clock, tzinfo=_read_zone(reader), fold=fold)


def _read_decimal(reader: Reader) -> decimal.Decimal:
    text = reader.text(MAX_INT_DIGITS + 64)
    if not _DECIMAL_TEXT.fullmatch(text):
        raise DecodeError("malformed decimal")
    return decimal.Decimal(text)


def _read_fraction(reader: Reader) -> fractions.Fraction:
    numerator = int_from_bytes(reader.block())
    denominator = int_from_bytes(reader.block())
    if denominator <= 0:
        raise DecodeError("fraction whose denominator is not positive")
    return fractions.Fraction(numerator, denominator)


ENCODERS = {
    dt.datetime: _write_datetime,
    dt.date: _write_date,
    dt.time: _write_time,
    dt.timedelta: _write_timedelta,
    decimal.Decimal: _write_decimal,
    fractions.Fraction: _write_fraction,
}

DECODERS = {
    b"t": _read_datetime,
    b"d": lambda reader: dt.date(*_DATE.unpack(reader.raw(_DATE.size))),
    b"h": _read_time,
    b"e": _read_span,
    b"m": _read_decimal,
    b"q": _read_fraction,
}
