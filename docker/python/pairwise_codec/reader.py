"""The bytes of one answer, read with every bound checked before anything is allocated."""

import struct
from collections.abc import Callable
from typing import Any

from .errors import DecodeError
from .limits import (
    MAX_DEPTH,
    MAX_DIMENSION,
    MAX_DIMENSIONS,
    MAX_NODES,
)
from .runs import read_run

_U32 = struct.Struct(">I")
_U64 = struct.Struct(">Q")


class Reader:
    """Takes primitives; `value` reads a nested node through the dispatcher it was given."""

    __slots__ = ("_dispatch", "data", "depth", "nodes", "position")

    def __init__(self, data: bytes, dispatch: Callable[["Reader", int], Any]) -> None:
        self._dispatch = dispatch
        self.data = data
        self.position = 0
        self.depth = 0
        self.nodes = 0

    @property
    def remaining(self) -> int:
        return len(self.data) - self.position

    def value(self) -> Any:
        """Read one nested value."""
        self.charge(1)
        if self.depth >= MAX_DEPTH:
            raise DecodeError(f"nested more than {MAX_DEPTH} levels deep")
        self.depth += 1
        result = self._dispatch(self, self.u8())
        self.depth -= 1
        return result

    def charge(self, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise DecodeError(f"more than {MAX_NODES} nodes")

    def raw(self, byte_count: int) -> bytes:
        end = self.position + byte_count
        if end > len(self.data):
            raise DecodeError(f"{byte_count} bytes announced, {self.remaining} left")
        taken = self.data[self.position : end]
        self.position = end
        return taken

    def u8(self) -> int:
        return self.raw(1)[0]

    def u32(self) -> int:
        return int(_U32.unpack(self.raw(4))[0])

    def u64(self) -> int:
        return int(_U64.unpack(self.raw(8))[0])

    def flag(self) -> bool:
        number = self.u8()
        if number > 1:
            raise DecodeError(f"flag with value {number}")
        return number == 1

    def block(self) -> bytes:
        return self.raw(self.u32())

    def text(self, max_chars: int | None = None) -> str:
        text = self.block().decode("utf-8", "surrogatepass")
        if max_chars is not None and len(text) > max_chars:
            raise DecodeError(f"text of {len(text)} characters, at most {max_chars} allowed")
        return text

    def count(self, bytes_each: int = 1) -> int:
        """A number of nodes that can still follow."""
        number = self.u32()
        if number * bytes_each > self.remaining:
            raise DecodeError(f"{number} nodes announced, {self.remaining} bytes left")
        return number

    def values(self) -> list[Any]:
        return self.items(self.count())

    def items(self, count: int) -> list[Any]:
        """That many nodes one after another; runs of plain values are read at once."""
        if count and self.depth >= MAX_DEPTH:
            raise DecodeError(f"nested more than {MAX_DEPTH} levels deep")
        if self.nodes + count > MAX_NODES:
            raise DecodeError(f"more than {MAX_NODES} nodes")
        items: list[Any] = []
        while len(items) < count:
            run, self.position = read_run(self.data, self.position, count - len(items))
            self.charge(len(run))
            items += run
            if len(items) < count:
                items.append(self.value())
        return items

    def shape(self) -> tuple[int, ...]:
        dimensions = self.u8()
        if dimensions > MAX_DIMENSIONS:
            raise DecodeError(f"{dimensions} dimensions, at most {MAX_DIMENSIONS} allowed")
        shape = tuple(self.u64() for _ in range(dimensions))
        if any(length > MAX_DIMENSION for length in shape):
            raise DecodeError(f"shape {shape} is too large")
        return shape
