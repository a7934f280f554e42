"""From bytes that somebody else wrote to plain values."""

import warnings
from typing import Any

from . import (
    builtin_values,
    figure_values,
    numpy_values,
    pandas_values,
    sparse_values,
    special_values,
    stdlib_values,
    torch_values,
)
from .errors import DecodeError
from .format import MAGIC
from .limits import MAX_ANSWER_BYTES
from .reader import Reader

_DECODERS = {
    tag[0]: decoder
    for family in (
        builtin_values,
        stdlib_values,
        numpy_values,
        pandas_values,
        sparse_values,
        torch_values,
        figure_values,
        special_values,
    )
    for tag, decoder in family.DECODERS.items()
}


def _read_node(reader: Reader, tag: int) -> Any:
    decoder = _DECODERS.get(tag)
    if decoder is None:
        raise DecodeError(f"unknown tag {tag}")
    return decoder(reader)


def decode(data: bytes) -> Any:
    """Rebuild an answer, or raise DecodeError and nothing else."""
    if len(data) > MAX_ANSWER_BYTES + len(MAGIC):
        raise DecodeError(f"{len(data)} bytes, at most {MAX_ANSWER_BYTES} allowed")
    if data[: len(MAGIC)] != MAGIC:
        raise DecodeError("not an answer of this format")
    reader = Reader(bytes(data[len(MAGIC) :]), _read_node)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = reader.value()
    except DecodeError:
        raise
    except Exception as cause:
        # The libraries refuse some combinations on their own, each with its own exception.
        raise DecodeError(f"malformed value ({type(cause).__name__})") from cause
    if reader.remaining:
        raise DecodeError(f"{reader.remaining} bytes after the value")
    return value
