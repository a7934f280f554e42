"""Frames on a stream: one ASCII byte of type, a big-endian length, the body."""

import os
import struct
from dataclasses import dataclass

MAX_BODY_BYTES = 17 * 1024 * 1024
_HEADER = struct.Struct(">cI")
_CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Frame:
    """`too_large`: the body was longer than allowed; it was read and dropped."""

    kind: bytes
    body: bytes
    too_large: bool = False


def _read_exactly(descriptor: int, byte_count: int, keep: bool = True) -> bytes | None:
    parts = []
    left = byte_count
    while left:
        part = os.read(descriptor, min(left, _CHUNK_BYTES))
        if not part:
            return None
        left -= len(part)
        if keep:
            parts.append(part)
    return b"".join(parts)


def read_frame(descriptor: int) -> Frame | None:
    """The next frame, or None at the end of the stream, also when it breaks inside a frame."""
    header = _read_exactly(descriptor, _HEADER.size)
    if header is None:
        return None
    kind, length = _HEADER.unpack(header)
    too_large = length > MAX_BODY_BYTES
    body = _read_exactly(descriptor, length, keep=not too_large)
    return None if body is None else Frame(kind, body, too_large)


def pack_header(kind: bytes, body_length: int) -> bytes:
    return _HEADER.pack(kind, body_length)


def write_frame(descriptor: int, kind: bytes, body: bytes) -> None:
    data = memoryview(pack_header(kind, len(body)) + body)
    while data:
        data = data[os.write(descriptor, data) :]
