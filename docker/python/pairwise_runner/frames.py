"""The framing of every stream of ours: one ASCII type byte, a big-endian length, a body."""

import struct
from collections.abc import Iterator

HEADER = struct.Struct(">cI")
MAX_BODY_BYTES = 17 * 1024 * 1024


class ProtocolError(Exception):
    """The other side sent something that is not a frame."""


def encode_header(kind: bytes, body_length: int) -> bytes:
    """The five bytes that go ahead of a body."""
    return HEADER.pack(kind, body_length)


def encode_frame(kind: bytes, body: bytes) -> bytes:
    """One whole frame."""
    return encode_header(kind, len(body)) + body


class FrameDecoder:
    """Cuts a stream of bytes into frames without believing a length before it is checked."""

    def __init__(self, max_body_bytes: int = MAX_BODY_BYTES) -> None:
        self._max_body_bytes = max_body_bytes
        self._buffer = bytearray()

    def feed(self, chunk: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Add bytes and yield the frames that they complete."""
        self._buffer += chunk
        while (frame := self._take_frame()) is not None:
            yield frame

    def is_between_frames(self) -> bool:
        """Whether the stream could end here without cutting a frame in two."""
        return not self._buffer

    def _take_frame(self) -> tuple[bytes, bytes] | None:
        if len(self._buffer) < HEADER.size:
            return None
        kind, length = HEADER.unpack_from(self._buffer)
        if length > self._max_body_bytes:
            raise ProtocolError(f"a frame of {length} bytes is over the limit")
        end = HEADER.size + length
        if len(self._buffer) < end:
            return None
        with memoryview(self._buffer) as whole:
            body = bytes(whole[HEADER.size : end])
        del self._buffer[:end]
        return kind, body
