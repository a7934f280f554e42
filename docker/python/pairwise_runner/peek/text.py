"""Values as short text, without ever calling code that the candidate wrote.

Only values of exactly known types are looked into. A subclass may have overridden anything, so of
it, as of every other type, only the name appears.
"""

import datetime
import decimal
import fractions
import math
import sys
import zoneinfo
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

MAX_PREVIEW = 400
MAX_CELL = 100
MAX_DTYPE = 60

_ELLIPSIS = "…"
_MAX_DEPTH = 3
_MAX_ITEMS = 50
_MAX_INTEGER_BITS = 10_000
_PLAIN = {
    *(bool, float, complex, type(None), type(Ellipsis), range),
    *(decimal.Decimal, fractions.Fraction, datetime.date, datetime.timedelta, datetime.timezone),
}
_WITH_TIME_ZONE = {datetime.datetime, datetime.time}
_TIME_ZONES = {type(None), datetime.timezone, zoneinfo.ZoneInfo}
_MAPPINGS = {dict, OrderedDict, defaultdict, Counter}
_BRACKETS = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    frozenset: ("frozenset({", "})"),
    deque: ("deque([", "])"),
}
CONTAINERS = frozenset({*_MAPPINGS, *_BRACKETS})

_name_of = type.__dict__["__name__"].__get__
_PANDAS_SCALARS = ("Timestamp", "Timedelta", "Period", "Interval")


def type_name(value: object) -> str:
    """The name of a type, past anything that its metaclass may do."""
    return cut(str(_name_of(type(value))), MAX_CELL)


def cut(text: str, max_characters: int) -> str:
    """Clean text of bounded length, counted in UTF-16 as the readers of the peek count."""
    # Cut first: what is dropped anyway need not be cleaned.
    text = "".join(map(_printable, text[: max_characters + 1]))
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * max_characters:
        return units.decode("utf-16-le")
    return units[: 2 * (max_characters - 1)].decode("utf-16-le", "ignore") + _ELLIPSIS


def _printable(character: str) -> str:
    if character in "\n\t" or character >= " ":
        return "\ufffd" if "\ud800" <= character <= "\udfff" or character == "\x7f" else character
    return "\ufffd"


def cell(value: object) -> str:
    """A value in a table: text as it is, everything else as in a preview."""
    if type(value) is str:
        return cut(value, MAX_CELL)
    return cut(preview(value, MAX_CELL), MAX_CELL)


def preview(value: object, max_characters: int = MAX_PREVIEW) -> str:
    """A value as Python would show it, as far as the characters reach."""
    writer = _Writer(max_characters)
    try:
        writer.write(value, 0)
    except _Full:
        pass
    return cut("".join(writer.parts), max_characters)


class _Full(Exception):
    """Enough has been written."""


class _Writer:
    """Writes pieces until the room is used up, however large or deep the value is."""

    def __init__(self, max_characters: int) -> None:
        self.parts: list[str] = []
        self._room = max_characters + 1

    def put(self, text: str) -> None:
        """Add a piece of text."""
        self.parts.append(text)
        self._room -= len(text)
        if self._room <= 0:
            raise _Full

    def write(self, value: Any, depth: int) -> None:
        """Add a value."""
        kind = type(value)
        if kind in CONTAINERS:
            self._write_container(value, kind, depth)
        else:
            self.put(_atom(value, kind, max(self._room, 1)))

    def _write_container(self, value: Any, kind: type, depth: int) -> None:
        if not value:
            self.put("set()" if kind is set else repr(kind()))
            return
        if depth == _MAX_DEPTH:
            self.put(f"<{_name_of(kind)} of {len(value)}>")
            return
        if kind in _MAPPINGS:
            prefix = "" if kind is dict else f"{_name_of(kind)}("
            self.put(prefix + "{")
            self._write_items(value.items(), len(value), depth, self._write_pair)
            self.put("}" if kind is dict else "})")
            return
        opening, closing = _BRACKETS[kind]
        self.put(opening)
        self._write_items(value, len(value), depth, self.write)
        self.put(",)" if kind is tuple and len(value) == 1 else closing)

    def _write_items(
        self, items: Iterable[Any], count: int, depth: int, write: Callable[[Any, int], None]
    ) -> None:
        for index, item in enumerate(islice(items, _MAX_ITEMS)):
            if index > 0:
                self.put(", ")
            write(item, depth + 1)
        if count > _MAX_ITEMS:
            self.put(f", {_ELLIPSIS}")

    def _write_pair(self, pair: tuple[Any, Any], depth: int) -> None:
        self.write(pair[0], depth)
        self.put(": ")
        self.write(pair[1], depth)


def _atom(value: Any, kind: type, room: int) -> str:
    if kind is str or kind is bytes or kind is bytearray:
        return repr(value[:room])
    if kind is int:
        bits = value.bit_length()
        return repr(value) if bits <= _MAX_INTEGER_BITS else f"<int of {bits} bits>"
    if kind in _PLAIN or (kind in _WITH_TIME_ZONE and has_known_time_zone(value.tzinfo)):
        return repr(value)
    if is_library_scalar(kind) and has_known_time_zone(getattr(value, "tzinfo", None)):
        return str(value)
    return _sized(value, kind)


def _sized(value: Any, kind: type) -> str:
    """A large value inside of another one: its shape is all that fits."""
    known = known_types("numpy", ("ndarray",))
    known |= known_types("pandas", ("DataFrame", "Series"))
    known |= known_types("torch", ("Tensor",))
    if kind in known:
        return f"<{_name_of(kind)} of shape {tuple(value.shape)}>"
    return f"<{type_name(value)}>"


def has_known_time_zone(zone: object) -> bool:
    """A time is written by its zone, and that may be of a class that the candidate wrote."""
    return type(zone) in _TIME_ZONES


def is_library_scalar(kind: type) -> bool:
    """Whether it is exactly one of the scalar types of NumPy or pandas."""
    numpy = sys.modules.get("numpy")
    if numpy is not None and kind in _numpy_scalars(numpy):
        return True
    pandas = sys.modules.get("pandas")
    if pandas is None:
        return False
    return kind in known_types("pandas", _PANDAS_SCALARS) or kind in (
        type(pandas.NA),
        type(pandas.NaT),
    )


def _numpy_scalars(numpy: Any) -> set[type]:
    # "void" may hold objects, and an "object_" has no values.
    return set(numpy.sctypeDict.values()) - {numpy.void, numpy.object_}


def known_types(module: str, names: Iterable[str]) -> set[type]:
    """Types of a library, where it is loaded and has them."""
    library = sys.modules.get(module)
    found = (getattr(library, name, None) for name in names)
    return {kind for kind in found if type(kind) is type or isinstance(kind, type)}


def statistic(value: Any) -> float | int | str:
    """A number as JSON can carry it, or the text that stands for it."""
    if type(value) is int:
        return value
    number = float(value)
    if math.isnan(number):
        return "nan"
    if math.isinf(number):
        return "inf" if number > 0 else "-inf"
    return number
