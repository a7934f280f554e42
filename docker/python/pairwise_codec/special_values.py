"""Nodes that stand for no value: what was raised, and what could not travel."""

import builtins

from .errors import DecodeError
from .limits import MAX_MESSAGE_CHARS, MAX_NAME_CHARS
from .naming import bases_of, printable, type_name
from .reader import Reader
from .values import RaisedException, UnknownObject, Unrepresentable
from .writer import Writer

_MAX_BASES = 32
_MAX_REASON_CHARS = 300
# By identity: a metaclass can make the classes of the running code hash and compare at will.
_BUILTIN_EXCEPTION_IDS = frozenset(
    id(kind)
    for kind in vars(builtins).values()
    if isinstance(kind, type) and issubclass(kind, BaseException)
)


def write_unknown(writer: Writer, kind: type) -> None:
    writer.raw(b"X")
    writer.text(type_name(kind))


def write_unrepresentable(writer: Writer, reason: str) -> None:
    writer.raw(b"?")
    writer.text(printable(reason, _MAX_REASON_CHARS))


def _message(exception: BaseException) -> str:
    try:
        return str.__str__(str(exception))
    except BaseException:
        # The text comes from the candidate's own __str__, which may do anything.
        return ""


def write_raised(writer: Writer, exception: BaseException) -> None:
    kind = type(exception)
    bases = [base.__name__ for base in bases_of(kind) if id(base) in _BUILTIN_EXCEPTION_IDS]
    writer.raw(b"R")
    writer.text(type_name(kind))
    writer.u8(len(bases))
    for name in bases:
        writer.text(name)
    writer.text(printable(_message(exception), MAX_MESSAGE_CHARS))


def _read_raised(reader: Reader) -> RaisedException:
    name = reader.text(MAX_NAME_CHARS)
    count = reader.u8()
    if count > _MAX_BASES:
        raise DecodeError("exception with too many bases")
    bases = tuple(reader.text(MAX_NAME_CHARS) for _ in range(count))
    return RaisedException(name, bases, reader.text(MAX_MESSAGE_CHARS))


DECODERS = {
    b"R": _read_raised,
    b"X": lambda reader: UnknownObject(reader.text(MAX_NAME_CHARS)),
    b"?": lambda reader: Unrepresentable(reader.text(_MAX_REASON_CHARS)),
}
