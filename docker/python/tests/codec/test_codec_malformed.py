"""Bytes that no encoder writes: each must end in DecodeError before anything large is made."""

import struct
import tracemalloc

import pytest
from pairwise_codec import DecodeError, decode, encode_value

MAGIC = encode_value(None)[:4]


def u32(number: int) -> bytes:
    return struct.pack(">I", number)


def u64(number: int) -> bytes:
    return struct.pack(">Q", number)


def block(data: bytes) -> bytes:
    return u32(len(data)) + data


def array(code: bytes, shape: list[int], data: bytes, length: int | None = None) -> bytes:
    dimensions = bytes([len(shape)]) + b"".join(map(u64, shape))
    size = len(data) if length is None else length
    return b"A" + block(code) + dimensions + u32(size) + data


PLAIN = {
    "nothing": b"",
    "unknown tag": b"@",
    "a byte too many": b"NN",
    "a byte missing": b"D" + bytes(7),
    "whole number without bytes": b"I" + block(b""),
    "whole number not in its shortest form": b"I" + block(b"\0\1"),
    "whole number of too many digits": b"I" + block(b"\x7f" * 4200),
    "text that is not UTF-8": b"S" + block(b"\xff"),
    "text longer than the rest": b"S" + u32(2**32 - 1) + b"x",
    "list longer than the rest": b"L" + u32(2**32 - 1) + b"N",
    "dict without values": b"M" + u32(1) + b"N",
    "the same key twice": b"M" + u32(2) + b"T" + b"N" + b"T" + b"N",
    "keys that are equal": b"M" + u32(2) + b"T" + b"N" + b"I" + block(b"\1") + b"N",
    "a list as a key": b"M" + u32(1) + b"L" + u32(0) + b"N",
    "the same member twice": b"E" + u32(2) + b"NN",
    "a dict in a set": b"E" + u32(1) + b"M" + u32(0),
    "nested too deeply": (b"L" + u32(1)) * 64 + b"N",
    "month 13": b"d" + struct.pack(">HBB", 2024, 13, 1),
    "hour 24": b"h" + struct.pack(">BBBIB", 24, 0, 0, 0, 0) + b"\0",
    "time span out of form": b"e" + struct.pack(">iII", 0, 86_400, 0),
    "time span too long": b"e" + struct.pack(">iII", 2**31 - 1, 0, 0),
    "denominator zero": b"q" + block(b"\1") + block(b"\0"),
    "decimal with underscores": b"m" + block(b"1_0"),
    "decimal in other digits": b"m" + block("\u0661".encode()),
    "exception with many bases": b"R" + block(b"X") + b"\xff",
    "figure of nothing": b"P" + b"N",
}


@pytest.mark.parametrize("name", PLAIN)
def test_malformed_values_are_refused(name: str) -> None:
    with pytest.raises(DecodeError):
        decode(MAGIC + PLAIN[name])


ARRAYS = {
    "dtype of objects": array(b"|O", [1], bytes(8)),
    "dtype of records": array(b"|V8", [1], bytes(8)),
    "dtype by a list": array(b"i4,i4", [1], bytes(8)),
    "dtype in big-endian": array(b">f8", [1], bytes(8)),
    "dtype of empty text": array(b"<U0", [1], b""),
    "dtype of huge text": array(b"<U99999999", [1], bytes(8)),
    "fewer bytes than the shape": array(b"<f8", [3], bytes(16)),
    "more bytes than the shape": array(b"<f8", [1], bytes(16)),
    "sixteen gigabytes": array(b"<f8", [2**31 - 1], b"", length=2**32 - 1),
    "a product that overflows": array(b"<f8", [2**31 - 1] * 4, b""),
    "an empty shape that overflows": array(b"<f8", [0] + [2**31 - 1] * 4, b""),
    "dimensions without number": array(b"<f8", [1] * 33, bytes(8)),
    "truth value two": array(b"|b1", [1], b"\2"),
    "character outside Unicode": array(b"<U1", [1], b"\xff\xff\xff\x7f"),
    "objects without number": b"O" + bytes([1]) + u64(2**31 - 1),
    "scalar of text": b"a" + block(b"<U1") + bytes(4),
}


@pytest.mark.parametrize("name", ARRAYS)
def test_malformed_arrays_are_refused(name: str) -> None:
    pytest.importorskip("numpy")
    with pytest.raises(DecodeError):
        decode(MAGIC + ARRAYS[name])


INDEX = b"r" + b"N" + u32(3) + b"I" + block(b"\0") + b"I" + block(b"\1") + b"I" + block(b"\1")
ONE = array(b"<i8", [1], bytes(8))
PANDAS = {
    "labels that are none": b"s" + b"N" + b"N" + ONE,
    "fewer values than labels": b"s" + b"N" + INDEX + array(b"<i8", [0], b""),
    "values in two dimensions": b"s" + b"N" + INDEX + array(b"<i8", [1, 1], bytes(8)),
    "a frame without its column": b"f" + INDEX + INDEX,
    "a range of huge length": b"r" + b"N" + u32(3) + b"I" + block(b"\0") + b"I"
    + block(b"\x7f" * 8) + b"I" + block(b"\1"),
    "a range with step zero": b"r" + b"N" + u32(3) + (b"I" + block(b"\0")) * 3,
    "levels that differ": b"y" + u32(2) + b"NN" + ONE + array(b"<i8", [0], b""),
    "a code without category": b"c\0" + b"x" + b"N" + ONE + array(b"|i1", [1], b"\5"),
    "a zone that is a path": b"p" + block(b"<M8[ns]") + bytes(8) + block(b"/etc/passwd"),
    "a zone that climbs": b"p" + block(b"<M8[ns]") + bytes(8) + block(b"../../etc/passwd"),
    "a zone for dateutil": b"p" + block(b"<M8[ns]") + bytes(8) + block(b"dateutil//etc/passwd"),
    "a frequency of nonsense": b"o" + bytes(8) + block(b"nonsense"),
    "a moment that is none": b"p" + block(b"<M8[ns]") + b"\x80" + bytes(7) + block(b""),
    "nullable without mask": b"i" + block(b"Int64") + ONE + ONE,
    "text that holds numbers": b"w\0" + u32(1) + b"T",
}  # fmt: skip


@pytest.mark.parametrize("name", PANDAS)
def test_malformed_pandas_values_are_refused(name: str) -> None:
    pytest.importorskip("pandas")
    with pytest.raises(DecodeError):
        decode(MAGIC + PANDAS[name])


def test_another_version_is_refused() -> None:
    with pytest.raises(DecodeError):
        decode(b"PWV\x02N")


def test_an_answer_over_the_limit_is_refused_unread() -> None:
    with pytest.raises(DecodeError, match="at most"):
        decode(MAGIC + b"B" + block(bytes(16 * 2**20)))


def test_more_nodes_than_allowed_are_refused() -> None:
    with pytest.raises(DecodeError, match="nodes"):
        decode(MAGIC + b"L" + u32(1_000_001) + b"N" * 1_000_001)


@pytest.mark.parametrize("head", [b"L" + u32(2**24), b"M" + u32(2**23), b"S" + u32(2**32 - 1),
                                  b"A" + block(b"<f8") + b"\2" + u64(2**31 - 1) * 2])  # fmt: skip
def test_announced_sizes_allocate_nothing(head: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(DecodeError):
            decode(MAGIC + head + bytes(64))
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_a_pickle_is_refused() -> None:
    import pickle

    with pytest.raises(DecodeError):
        decode(pickle.dumps([1, 2, 3]))
    with pytest.raises(DecodeError):
        decode(MAGIC + pickle.dumps([1, 2, 3]))
