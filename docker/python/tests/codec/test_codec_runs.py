"""Long lists of plain values: faster, and byte by byte what single nodes give."""

import struct
import tracemalloc
from typing import Any

import pytest
from codec_help import fingerprint, round_trip
from hypothesis import given
from hypothesis import strategies as st
from pairwise_codec import DecodeError, Unrepresentable, decode, encode_value

FLOATS = st.floats(allow_subnormal=True)
SHORT = st.integers(-(2**63) - 2, 2**63 + 2)
TEXTS = st.text(st.characters(codec=None, categories=None), max_size=9)
PLAIN = st.one_of(st.none(), st.booleans(), FLOATS, SHORT, st.integers(), TEXTS)
OTHER = st.one_of(PLAIN, st.binary(max_size=3), st.lists(PLAIN, max_size=3), st.complex_numbers())


def node_by_node(items: list[Any]) -> bytes:
    nodes = b"".join(encode_value(item)[4:] for item in items)
    return encode_value([])[:4] + b"L" + struct.pack(">I", len(items)) + nodes


@given(
    st.one_of(
        st.lists(FLOATS, min_size=8, max_size=200),
        st.lists(SHORT, min_size=8, max_size=60),
        st.lists(TEXTS, min_size=8, max_size=60),
        st.lists(PLAIN, max_size=60),
        st.lists(OTHER, max_size=40),
    )
)
def test_a_list_has_the_bytes_of_its_nodes(items: list[Any]) -> None:
    encoded = encode_value(items)
    assert encoded == node_by_node(items)
    assert fingerprint(decode(encoded)) == fingerprint(items)


@given(st.lists(FLOATS, min_size=60, max_size=120), st.integers(0, 59), OTHER)
def test_one_other_value_does_not_disturb_a_run(items: list[Any], place: int, other: Any) -> None:
    items[place] = other
    assert fingerprint(round_trip(items)) == fingerprint(items)


@given(st.dictionaries(TEXTS | SHORT, FLOATS | TEXTS, max_size=40))
def test_dicts_of_plain_values_survive(value: dict[Any, Any]) -> None:
    assert fingerprint(round_trip(value)) == fingerprint(value)


def test_runs_keep_to_the_limits() -> None:
    for item in (1.5, 7, "x"):
        assert isinstance(round_trip([item] * 1_000_000), Unrepresentable)
    assert len(round_trip([1.5] * 999_999)) == 999_999
    assert isinstance(round_trip(["x" * 100] * 200_000), Unrepresentable)
    deep: Any = [1.5] * 20
    for _ in range(63):
        deep = [deep]
    assert isinstance(round_trip(deep), Unrepresentable)
    assert fingerprint(round_trip(deep[0])) == fingerprint(deep[0])
    inner = encode_value([1.5] * 20)[4:]
    for _ in range(63):
        inner = b"L" + struct.pack(">I", 1) + inner
    with pytest.raises(DecodeError, match="levels"):
        decode(encode_value(None)[:4] + inner)


def test_a_class_that_claims_to_be_float_is_not_taken_for_one() -> None:
    class Claims(type):
        def __eq__(cls, other: object) -> bool:
            return other is float or other is cls

        def __hash__(cls) -> int:
            return hash(float)

    class Fake(metaclass=Claims):
        def __float__(self) -> float:
            return 2.5

    answer = round_trip([1.5] * 20 + [Fake()])
    assert answer[:20] == [1.5] * 20
    assert answer[20] != 2.5


def test_mixtures_take_no_more_than_linear_time() -> None:
    # Float, other, float, other: no run may look far ahead for nothing.
    items = [1.5, b""] * 200_000
    assert round_trip(items) == items


@pytest.mark.parametrize(
    "items",
    [[0] * 1_500_000, [0.5] * 1_500_000, [""] * 1_500_000, ["long text" * 20] * 200_000],
    ids=["whole numbers", "floats", "texts", "long texts"],
)
def test_what_is_too_much_is_refused_before_it_is_packed(items: list[Any]) -> None:
    tracemalloc.start()
    encoded = encode_value(items)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(decode(encoded), Unrepresentable)
    # A copy of the list itself, and a buffer that grows up to its limit.
    assert peak_bytes < 40 * 2**20
