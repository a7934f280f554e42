"""
Runs of None, truth values, floats, short whole numbers and texts: what long lists are made of. The
same bytes and the same values as node by node, several times faster.
"""

import struct
from typing import Any

_DOUBLE = struct.Struct(">d")
_FLOAT, _INT, _TEXT = b"DIS"
_CONSTANTS = {b"N"[0]: None, b"T"[0]: True, b"F"[0]: False}
_FLOAT_NODE_BYTES = 9
_MAX_SHORT_BYTES = 8
_SHORT_BOUND = 2**63
_INT_HEADS = [b"I" + size.to_bytes(4, "big") for size in range(_MAX_SHORT_BYTES + 1)]
_FIRST_CHUNK = 32
_MIN_RUN = 8


def pack_run(items: list[Any], room_bytes: int) -> bytes | None:
    """
    The nodes of a list that holds only floats, short whole numbers or texts; None for others, and
    for texts that take more than there is room for.
    """
    if len(items) < _MIN_RUN:
        return None
    # By identity, as a class of the running code can claim to equal float.
    kind = type(items[0])
    if kind is float and all(type(item) is float for item in items):
        return _pack_floats(items)
    if kind is int and all(type(item) is int for item in items):
        if min(items) >= -_SHORT_BOUND and max(items) < _SHORT_BOUND:
            return b"".join(map(_pack_int, items))
        return None
    if kind is str and all(type(item) is str for item in items):
        if sum(map(len, items)) > room_bytes:
            return None
        return b"".join(map(_pack_text, items))
    return None


def _pack_floats(items: list[float]) -> bytes:
    count = len(items)
    data = struct.pack(f">{count}d", *items)
    packed = bytearray(b"D" * (_FLOAT_NODE_BYTES * count))
    for place in range(8):
        packed[place + 1 :: _FLOAT_NODE_BYTES] = data[place::8]
    return bytes(packed)


def _pack_int(item: int) -> bytes:
    size = (item if item >= 0 else ~item).bit_length() // 8 + 1
    return _INT_HEADS[size] + item.to_bytes(size, "big", signed=True)


def _pack_text(item: str) -> bytes:
    data = item.encode("utf-8", "surrogatepass")
    return b"S" + len(data).to_bytes(4, "big") + data


def read_run(data: bytes, position: int, count: int) -> tuple[list[Any], int]:
    """
    Plain nodes from a position on, up to the first of another kind or the first that is malformed,
    which is left to the reader of single nodes; at most `count`. Also where the run ends.
    """
    items: list[Any] = []
    end = len(data)
    while len(items) < count and position < end:
        tag = data[position]
        if tag == _FLOAT and data[position + _FLOAT_NODE_BYTES : position + 10] != b"D":
            if position + _FLOAT_NODE_BYTES > end:
                break
            items.append(_DOUBLE.unpack_from(data, position + 1)[0])
            position += _FLOAT_NODE_BYTES
        elif tag == _FLOAT:
            floats = _read_floats(data, position, count - len(items))
            if not floats:
                break
            items += floats
            position += _FLOAT_NODE_BYTES * len(floats)
        elif tag in _CONSTANTS:
            items.append(_CONSTANTS[tag])
            position += 1
        elif tag in (_INT, _TEXT):
            start = position + 5
            stop = start + int.from_bytes(data[position + 1 : start], "big")
            content = data[start:stop]
            if stop > end or not (tag == _TEXT or _is_short_int(content)):
                break
            items.append(
                content.decode("utf-8", "surrogatepass")
                if tag == _TEXT
                else int.from_bytes(content, "big", signed=True)
            )
            position = stop
        else:
            break
    return items, position


def _is_short_int(content: bytes) -> bool:
    """In its shortest form, and of a size that needs no other check."""
    if len(content) == 1:
        return True
    if not 1 < len(content) <= _MAX_SHORT_BYTES:
        return False
    first, is_negative = content[0], content[1] >= 128
    return not (first == 0 and not is_negative) and not (first == 255 and is_negative)


def _read_floats(data: bytes, position: int, count: int) -> list[float]:
    """Floats in chunks that grow while they are right, so that mixtures do not cost the square."""
    items: list[float] = []
    chunk = _FIRST_CHUNK
    while len(items) < count:
        wanted = min(chunk, count - len(items), (len(data) - position) // _FLOAT_NODE_BYTES)
        size = _FLOAT_NODE_BYTES * wanted
        tags = data[position : position + size : _FLOAT_NODE_BYTES]
        found = wanted - len(tags.lstrip(b"D"))
        nodes = data[position : position + _FLOAT_NODE_BYTES * found]
        packed = bytearray(8 * found)
        for place in range(8):
            packed[place::8] = nodes[place + 1 :: _FLOAT_NODE_BYTES]
        items += struct.unpack(f">{found}d", packed)
        position += len(nodes)
        if found < wanted or not found:
            break
        chunk *= 2
    return items
