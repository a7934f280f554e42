"""From a value of the running code to bytes."""

import sys
from collections.abc import Callable
from typing import Any

from . import (
    builtin_values,
    figure_values,
    numpy_values,
    pandas_values,
    sparse_values,
    stdlib_values,
    torch_values,
)
from .errors import LimitError
from .format import MAGIC
from .naming import bases_of
from .special_values import write_raised, write_unknown, write_unrepresentable
from .writer import Writer

Encoder = Callable[[Writer, Any], None]

_LIBRARIES: tuple[tuple[str, Callable[[Any], dict[type, Encoder]]], ...] = (
    ("numpy", numpy_values.encoders),
    ("pandas", pandas_values.encoders),
    ("scipy.sparse", sparse_values.encoders),
    ("torch", torch_values.encoders),
    ("matplotlib.figure", figure_values.encoders),
)


_PLAIN: dict[type, Encoder] = {**builtin_values.ENCODERS, **stdlib_values.ENCODERS}


def _library_encoders() -> dict[type, Encoder]:
    """Encoders of the libraries that are imported already."""
    known: dict[type, Encoder] = {}
    for name, encoders in _LIBRARIES:
        module = sys.modules.get(name)
        if module is None:
            continue
        try:
            known |= encoders(module)
        except Exception:
            # A module of the candidate's under a library's name has no such types.
            continue
    return known


class _Dispatcher:
    """Finds the encoder of a type by its bases, nearest first."""

    def __init__(self) -> None:
        # Libraries go first: one kind of sparse matrix is also a dict, and float64 a float.
        self._tables = (_library_encoders(), _PLAIN)
        self._found: dict[type, Encoder | None] = dict(_PLAIN)

    def _encoder(self, kind: type) -> Encoder | None:
        if kind not in self._found:
            bases = bases_of(kind)
            known = (table[base] for table in self._tables for base in bases if base in table)
            self._found[kind] = next(known, None)
        return self._found[kind]

    def __call__(self, writer: Writer, value: object) -> None:
        kind = type(value)
        start = len(writer.buffer)
        depth = writer.depth
        try:
            encoder = self._encoder(kind)
            if encoder is not None:
                encoder(writer, value)
                return
        except (LimitError, MemoryError, RecursionError):
            raise
        except Exception:
            # An object that does not behave like its base type is reported by its name instead.
            del writer.buffer[start:]
            writer.depth = depth
        write_unknown(writer, kind)


def _instead(reason: str) -> bytes:
    writer = Writer(_Dispatcher())
    write_unrepresentable(writer, reason)
    return MAGIC + bytes(writer.buffer)


def encode_value(value: object) -> bytes:
    """Encode what a driver returned. Never raises: a value that cannot travel says so."""
    try:
        writer = Writer(_Dispatcher())
        writer.value(value)
        return MAGIC + bytes(writer.buffer)
    except LimitError as cause:
        return _instead(str(cause))
    except (MemoryError, RecursionError) as cause:
        return _instead(f"encoding it ended in {type(cause).__name__}")
    except BaseException as cause:
        # Hooks of the candidate's objects can raise anything, SystemExit included.
        return _instead(f"reading it raised {type(cause).__name__}")


def encode_exception(exception: BaseException) -> bytes:
    """Encode what a driver raised."""
    writer = Writer(_Dispatcher())
    write_raised(writer, exception)
    return MAGIC + bytes(writer.buffer)
