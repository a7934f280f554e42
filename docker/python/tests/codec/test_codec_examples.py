"""Answers as bytes, for whoever writes another implementation from FORMAT.md."""

import datetime as dt
import decimal
import fractions
from typing import Any

import pytest
from codec_help import fingerprint
from pairwise_codec import (
    DecodeError,
    RaisedException,
    UnknownObject,
    decode,
    encode_exception,
    encode_value,
)

EXAMPLES: list[tuple[object, str]] = [
    (None, "4e"),
    (True, "54"),
    (False, "46"),
    (0, "49 00000001 00"),
    (-1, "49 00000001 ff"),
    (128, "49 00000002 0080"),
    (-129, "49 00000002 ff7f"),
    (2**64, "49 00000009 010000000000000000"),
    (2.5, "44 4004000000000000"),
    (-0.0, "44 8000000000000000"),
    (1 - 2j, "43 3ff0000000000000 c000000000000000"),
    ("h\u00e9", "53 00000003 68c3a9"),
    ("\ud800", "53 00000003 eda080"),
    (b"ab", "42 00000002 6162"),
    (bytearray(b"ab"), "62 00000002 6162"),
    ([], "4c 00000000"),
    ([1, [2.5]], "4c 00000002 49 00000001 01 4c 00000001 44 4004000000000000"),
    ((None, True), "55 00000002 4e 54"),
    ({7}, "45 00000001 49 00000001 07"),
    (frozenset({7}), "5a 00000001 49 00000001 07"),
    ({"n": [1, 2.5]}, "4d 00000001 53 00000001 6e 4c 00000002 49 00000001 01 44 4004000000000000"),
    (dt.date(2024, 1, 31), "64 07e8 01 1f"),
    (dt.time(1, 2, 3, 4), "68 01 02 03 00000004 00 00"),
    (dt.timedelta(-1, 5), "65 ffffffff 00000005 00000000"),
    (
        dt.datetime(2024, 1, 31, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        "74 07e8 01 1f 00 00 00 00000000 00 01 00000000 00001c20 00000000 00000000",
    ),
    (decimal.Decimal("1.50"), "6d 00000004 312e3530"),
    (fractions.Fraction(-1, 3), "71 00000001 ff 00000001 03"),
]


@pytest.mark.parametrize(
    ("value", "text"), EXAMPLES, ids=[repr(value)[:30] for value, _ in EXAMPLES]
)
def test_python_values_have_these_bytes(value: object, text: str) -> None:
    data = bytes.fromhex("50575601" + text)
    assert encode_value(value) == data
    assert fingerprint(decode(data)) == fingerprint(value)


def test_exceptions_and_unknown_objects_have_these_bytes() -> None:
    raised = bytes.fromhex("50575601 52 00000008 4b65794572726f72 04") + b"".join(
        len(name).to_bytes(4, "big") + name
        for name in (b"KeyError", b"LookupError", b"Exception", b"BaseException", b"'x'")
    )
    assert encode_exception(KeyError("x")) == raised
    bases = ("KeyError", "LookupError", "Exception", "BaseException")
    assert decode(raised) == RaisedException("KeyError", bases, "'x'")
    unknown = bytes.fromhex("50575601 58 00000006 6f626a656374")
    assert encode_value(object()) == unknown
    answer = decode(unknown)
    assert isinstance(answer, UnknownObject)
    assert answer.type_name == "object"


def test_arrays_have_these_bytes() -> None:
    np = pytest.importorskip("numpy")
    examples: list[tuple[Any, str]] = [
        (np.array([[1], [-1]], dtype="i2"),
         "41 00000003 3c6932 02 0000000000000002 0000000000000001 00000004 0100ffff"),
        (np.array(2.5), "41 00000003 3c6638 00 00000008 0000000000000440"),
        (np.array(["ab"]), "41 00000003 3c5532 01 0000000000000001 00000008 6100000062000000"),
        (np.array([None, 1], dtype=object), "4f 01 0000000000000002 4e 49 00000001 01"),
        (np.float32(1.5), "61 00000003 3c6634 0000c03f"),
    ]  # fmt: skip
    for value, text in examples:
        data = bytes.fromhex("50575601" + text)
        assert encode_value(value) == data
        answer = decode(data)
        assert answer.dtype == value.dtype
        assert answer.tolist() == value.tolist()


@pytest.mark.parametrize(
    "text",
    [
        "", "00", "4e 4e", "49 00000000", "49 00000002 0001", "49 00000002 ffff", "4c 00000002 4e",
        "4c ffffffff", "45 00000002 4e 4e", "4d 00000002 4e 4e 4e 4e", "53 00000001 ff", "44 00",
        "64 07e8 0d 01", "71 00000001 01 00000001 00", "6d 00000001 78", "55 00000001",
        # Runs that end too early, or hold a number that is not in its shortest form.
        "4c 00000009" + "44 4004000000000000" * 8, "4c 00000009" + "44 4004000000000000" * 8 + "44",
        "4c 0000000a" + "49 00000001 05" * 9 + "49 00000002 0005",
        "4c 0000000a" + "53 00000001 61" * 9 + "53 00000002 61",
    ],
)  # fmt: skip
def test_these_bytes_are_refused(text: str) -> None:
    with pytest.raises(DecodeError):
        decode(bytes.fromhex("50575601" + text))
