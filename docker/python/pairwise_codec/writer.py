"""The growing bytes of one answer, with the limits checked before every append."""

import struct
from collections.abc import Callable
from typing import Any

from .errors import LimitError
from .limits import MAX_ANSWER_BYTES, MAX_DEPTH, MAX_NODES
from .runs import pack_run

_U32 = struct.Struct(">I")
_U64 = struct.Struct(">Q")


class Writer:
    """Appends primitives; `value` writes a nested node through the dispatcher it was given."""

    __slots__ = ("_dispatch", "buffer", "depth", "nodes")

    def __init__(self, dispatch: Callable[["Writer", Any], None]) -> None:
        self._dispatch = dispatch
        self.buffer = bytearray()
        self.depth = 0
        self.nodes = 0

    def value(self, value: object) -> None:
        """Write one nested value."""
        self.charge(1)
        if self.depth >= MAX_DEPTH:
            raise LimitError(f"it is nested more than {MAX_DEPTH} levels deep")
        self.depth += 1
        self._dispatch(self, value)
        self.depth -= 1

    def charge(self, nodes: int) -> None:
        """Count nodes before they are written."""
        self._expect(nodes)
        self.nodes += nodes

    def _expect(self, nodes: int) -> None:
        if self.nodes + nodes > MAX_NODES:
            raise LimitError(f"it holds more than {MAX_NODES:,} values")

    def reserve(self, byte_count: int) -> None:
        """Refuse data that would not fit, before they are copied."""
        if len(self.buffer) + byte_count > MAX_ANSWER_BYTES:
            raise LimitError(f"it is larger than {MAX_ANSWER_BYTES // 2**20} MiB")

    def raw(self, data: bytes) -> None:
        self.reserve(len(data))
        self.buffer += data

    def u8(self, number: int) -> None:
        self.raw(bytes((number,)))

    def u32(self, number: int) -> None:
        self.raw(_U32.pack(number))

    def u64(self, number: int) -> None:
        self.raw(_U64.pack(number))

    def block(self, data: bytes) -> None:
        """Bytes behind their length."""
        self.u32(len(data))
        self.raw(data)

    def text(self, text: str) -> None:
        """UTF-8 behind its length; lone surrogates survive as three bytes each."""
        self.reserve(str.__len__(text))
        self.block(str.encode(text, "utf-8", "surrogatepass"))

    def values(self, items: list[Any]) -> None:
        """A count and that many nested values."""
        self.reserve(4 + len(items))
        self.u32(len(items))
        self.items(items)

    def items(self, items: list[Any]) -> None:
        """Nested values one after another."""
        # What cannot fit is refused before a byte of it is packed.
        self._expect(len(items))
        room_bytes = MAX_ANSWER_BYTES - len(self.buffer)
        run = pack_run(items, room_bytes) if self.depth < MAX_DEPTH else None
        if run is not None:
            self.charge(len(items))
            self.raw(run)
            return
        for item in items:
            self.value(item)

    def shape(self, shape: tuple[int, ...]) -> None:
        self.u8(len(shape))
        for length in shape:
            self.u64(length)
