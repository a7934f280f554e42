"""NumPy arrays and scalars as dtype, shape and raw little-endian bytes."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .errors import DecodeError, LimitError
from .limits import MAX_ANSWER_BYTES, MAX_DIMENSION
from .naming import type_name
from .reader import Reader
from .writer import Writer

if TYPE_CHECKING:
    import numpy as np

_NUMBER_DTYPES = frozenset(
    [
        "|b1",
        *("|i1", "<i2", "<i4", "<i8"),
        *("|u1", "<u2", "<u4", "<u8"),
        *("<f2", "<f4", "<f8", "<c8", "<c16"),
    ]
)
_TEXT_DTYPE = re.compile(r"(\|S|<U)[1-9]\d{0,7}", re.ASCII)
_TIME_DTYPE = re.compile(r"<[Mm]8(\[([1-9]\d{0,5})?(Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)\])?", re.ASCII)
_MAX_DTYPE_CHARS = 24
_MAX_CODE_POINT = 0x10FFFF


def _unknown(writer: Writer, text: str) -> None:
    writer.raw(b"X")
    writer.text(text)


def portable(array: np.ndarray) -> np.ndarray:
    """The same numbers in a dtype that means the same on every machine."""
    import numpy as np

    kind, size = array.dtype.kind, array.dtype.itemsize
    if kind == "f" and size > 8:
        return array.astype("<f8")
    if kind == "c" and size > 16:
        return array.astype("<c16")
    if kind in "SU" and size == 0:
        return array.astype(f"{kind}1")
    return np.ndarray.astype(array, array.dtype.newbyteorder("<"), copy=False)


def _write_array(writer: Writer, value: np.ndarray) -> None:
    import numpy as np

    array = np.ndarray.view(value, np.ndarray)
    if array.dtype.kind == "T":
        writer.charge(array.size)
        array = array.astype(object)
    if array.dtype.kind == "O":
        _write_object_array(writer, array)
    elif array.dtype.kind in "biufcSUMm":
        _write_raw_array(writer, array)
    else:
        _unknown(writer, f"{type_name(type(value))} of dtype {array.dtype.kind}")


def _write_object_array(writer: Writer, array: np.ndarray) -> None:
    writer.reserve(array.size)
    writer.raw(b"O")
    writer.shape(array.shape)
    writer.items(array.ravel().tolist())


def _write_raw_array(writer: Writer, array: np.ndarray) -> None:
    if any(length > MAX_DIMENSION for length in array.shape):
        raise LimitError("one of its dimensions is too long")
    # Checked before the copy: a broadcast view can claim far more than it occupies.
    writer.reserve(array.size * array.dtype.itemsize)
    array = portable(array)
    writer.raw(b"A")
    writer.text(array.dtype.str)
    writer.shape(array.shape)
    writer.reserve(array.nbytes)
    writer.block(array.tobytes())


def _write_scalar(writer: Writer, value: np.generic) -> None:
    import numpy as np

    dtype = np.generic.dtype.__get__(value)
    if dtype.kind == "U":
        writer.raw(b"S")
        writer.text(value)
    elif dtype.kind == "S":
        writer.raw(b"B")
        writer.block(bytes.__getitem__(value, slice(None)))
    elif dtype.kind in "biufcMm":
        array = portable(np.frombuffer(np.generic.tobytes(value), dtype))
        writer.raw(b"a")
        writer.text(array.dtype.str)
        writer.raw(array.tobytes())
    else:
        _unknown(writer, type_name(type(value)))


def read_dtype(reader: Reader) -> np.dtype:
    """A dtype of the allow-list, and nothing that NumPy would interpret further."""
    import numpy as np

    code = reader.text(_MAX_DTYPE_CHARS)
    if code in _NUMBER_DTYPES or _TIME_DTYPE.fullmatch(code) or _TEXT_DTYPE.fullmatch(code):
        return np.dtype(code)
    raise DecodeError("dtype outside the allow-list")


def _check_content(array: np.ndarray) -> None:
    """Bit patterns that NumPy itself would never make and may trip over."""
    if array.dtype.kind == "b" and array.size and array.view("u1").max() > 1:
        raise DecodeError("truth value that is neither 0 nor 1")
    if array.dtype.kind == "U" and array.size and array.view("<u4").max() > _MAX_CODE_POINT:
        raise DecodeError("character outside Unicode")


def _read_array(reader: Reader) -> np.ndarray:
    import numpy as np

    dtype = read_dtype(reader)
    shape = _bounded_shape(reader)
    byte_count = reader.u32()
    if byte_count != math.prod(shape) * dtype.itemsize:
        raise DecodeError(f"{byte_count} bytes for shape {shape} of {dtype}")
    flat = np.frombuffer(reader.raw(byte_count), dtype)
    _check_content(flat)
    return flat.reshape(shape).copy()


def _bounded_shape(reader: Reader) -> tuple[int, ...]:
    """NumPy refuses some empty shapes whose other dimensions overflow; refuse them first."""
    shape = reader.shape()
    if math.prod(length for length in shape if length) > MAX_ANSWER_BYTES:
        raise DecodeError(f"shape {shape} is too large")
    return shape


def _read_object_array(reader: Reader) -> np.ndarray:
    import numpy as np

    shape = _bounded_shape(reader)
    size = math.prod(shape)
    if size > reader.remaining:
        raise DecodeError(f"{size} nodes announced, {reader.remaining} bytes left")
    flat = np.empty(size, dtype=object)
    for position, item in enumerate(reader.items(size)):
        flat[position] = item
    return flat.reshape(shape)


def _read_scalar(reader: Reader) -> np.generic:
    import numpy as np

    dtype = read_dtype(reader)
    if dtype.kind in "SU":
        raise DecodeError("text scalar with a dtype")
    array = np.frombuffer(reader.raw(dtype.itemsize), dtype)
    _check_content(array)
    return array[0]


def encoders(numpy: Any) -> dict[type, Callable[[Writer, Any], None]]:
    return {numpy.ndarray: _write_array, numpy.generic: _write_scalar}


DECODERS = {b"A": _read_array, b"O": _read_object_array, b"a": _read_scalar}
