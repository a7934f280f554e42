"""Values and names as short text that is safe to store and to show."""

import reprlib
from typing import Any

from pairwise_codec import (
    AxesFacts,
    FigureFacts,
    RaisedException,
    SparseMatrix,
    Tensor,
    UnknownObject,
)
from pairwise_codec.naming import printable

from .kinds import kind_of

MAX_MESSAGE_CHARS = 600
_MAX_VALUE_CHARS = 80
_MAX_ITEMS = 5
_MAX_RAISED_CHARS = 200
_MAX_SHOWN_BITS = 128
_DIGITS_PER_BIT = 0.30103


class _Short(reprlib.Repr):
    """Values cut at every level; Python itself refuses to print very long whole numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 4
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdict = 8
        self.maxstring = self.maxother = _MAX_VALUE_CHARS

    def repr_int(self, x: int, level: int) -> str:
        if x.bit_length() <= _MAX_SHOWN_BITS:
            return repr(x)
        return f"a whole number of about {round(x.bit_length() * _DIGITS_PER_BIT):,} digits"


_SHORT = _Short()


def show(value: Any) -> str:
    """A value as it would stand in code, cut."""
    kind = kind_of(value)
    if kind in ("frame", "series", "array"):
        return f"{name_of(kind)} of shape {value.shape}"
    if isinstance(value, Tensor | SparseMatrix):
        return f"{name_of(kind)} of shape {value.shape}"
    if isinstance(value, RaisedException):
        return f"a raised {printable(value.type_name, _MAX_VALUE_CHARS)}"
    if isinstance(value, FigureFacts | AxesFacts):
        return name_of(kind)
    if isinstance(value, UnknownObject):
        return f"an object of type {printable(value.type_name, _MAX_VALUE_CHARS)!r}"
    if kind in ("bool", "integer", "float", "complex") and hasattr(value, "item"):
        # As short as its own width allows: 0.1 as a float32 is not 0.1 as a float64.
        return printable(str(value), _MAX_VALUE_CHARS)
    return printable(_SHORT.repr(value), _MAX_VALUE_CHARS)


def list_some(values: list[Any]) -> str:
    """The first few values, and how many more there are."""
    shown = ", ".join(show(value) for value in values[:_MAX_ITEMS])
    more = len(values) - _MAX_ITEMS
    return f"{shown} and {more} more" if more > 0 else shown


def describe_raised(raised: RaisedException) -> str:
    name = printable(raised.type_name, _MAX_VALUE_CHARS)
    message = printable(raised.message, _MAX_RAISED_CHARS)
    return f"raised {name}: {message}" if message else f"raised {name}"


_NAMES = {
    "null": "None",
    "bool": "a bool",
    "integer": "an int",
    "float": "a float",
    "complex": "a complex number",
    "string": "a string",
    "bytes": "a bytes object",
    "bytearray": "a bytearray",
    "list": "a list",
    "tuple": "a tuple",
    "set": "a set",
    "dict": "a dict",
    "datetime": "a datetime",
    "date": "a date",
    "time": "a time",
    "timedelta": "a time span",
    "decimal": "a Decimal",
    "fraction": "a Fraction",
    "array": "a NumPy array",
    "tensor": "a tensor",
    "sparse": "a sparse matrix",
    "series": "a Series",
    "frame": "a DataFrame",
    "index": "a pandas Index",
    "column": "a pandas array",
    "nat": "NaT",
    "na": "pandas.NA",
    "period": "a Period",
    "interval": "an Interval",
    "figure": "a figure",
    "raised": "a raised exception",
    "opaque": "an object that cannot be compared",
}


def name_of(kind: str) -> str:
    """A kind of value with its article."""
    return _NAMES[kind]
