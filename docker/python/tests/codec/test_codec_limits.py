"""Limits on the way out: the answer says what is wrong with it, and always decodes."""

from typing import Any

import pytest
from codec_help import round_trip
from pairwise_codec import DecodeError, Unrepresentable, decode, encode_value

MIB = 2**20


def nested(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


def test_the_deepest_allowed_nesting_survives() -> None:
    assert round_trip(nested(63)) == nested(63)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (nested(64), "levels"),
        ([None] * 1_000_000, "1,000,000 values"),
        (b"x" * 16 * MIB, "16 MiB"),
        ("x" * 17 * MIB, "16 MiB"),
        ([b"x" * MIB] * 17, "16 MiB"),
    ],
    ids=["depth", "nodes", "bytes", "text", "sum"],
)
def test_values_beyond_a_limit_are_reported(value: object, reason: str) -> None:
    answer = round_trip(value)
    assert isinstance(answer, Unrepresentable)
    assert reason in answer.reason


def test_the_largest_allowed_number_of_values_survives() -> None:
    assert len(round_trip([None] * 999_999)) == 999_999


def test_the_same_value_gives_the_same_bytes() -> None:
    assert encode_value({"a": [1, 2.5, "x"]}) == encode_value({"a": [1, 2.5, "x"]})


def test_an_index_of_endless_range_is_reported() -> None:
    pd = pytest.importorskip("pandas")
    assert isinstance(round_trip(pd.RangeIndex(10**12)), Unrepresentable)
    assert isinstance(round_trip(pd.DataFrame(index=pd.RangeIndex(10**12))), Unrepresentable)


def test_small_objects_that_cost_much_to_build_are_bounded() -> None:
    pd = pytest.importorskip("pandas")
    assert isinstance(round_trip([pd.Series([], dtype=float)] * 20_000), Unrepresentable)


def numbers_with_one_hash(count: int) -> list[int]:
    return [(2**61 - 1) * (index + 1) for index in range(count)]


def as_keys(numbers: list[int]) -> bytes:
    """What encoding a dict gives, which would take hours to build from many such keys."""
    nodes = b"".join(encode_value(number)[4:] + b"N" for number in numbers)
    return encode_value(None)[:4] + b"M" + len(numbers).to_bytes(4, "big") + nodes


def as_members(numbers: list[int]) -> bytes:
    listed = encode_value(numbers)
    return listed[:4] + b"E" + listed[5:]


def test_few_equal_hashes_survive() -> None:
    numbers = numbers_with_one_hash(64)
    assert round_trip(set(numbers)) == set(numbers)
    others = list(range(1, 1000))
    assert decode(as_keys([*numbers, *others])) == dict.fromkeys([*numbers, *others])


@pytest.mark.parametrize("encode", [as_keys, as_members])
def test_many_equal_hashes_are_refused_before_they_cost_anything(encode: Any) -> None:
    with pytest.raises(DecodeError, match="same hash"):
        decode(encode(numbers_with_one_hash(200_000)))
