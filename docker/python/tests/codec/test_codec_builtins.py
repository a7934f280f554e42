"""Round trips of Python's own values."""

import datetime as dt
import decimal
import fractions
import math
import struct
import zoneinfo

import pytest
from codec_help import fingerprint, round_trip
from hypothesis import given
from hypothesis import strategies as st
from pairwise_codec import Unrepresentable

SURROGATES = st.text(st.characters(codec=None, categories=None))
OFFSETS = st.timedeltas(dt.timedelta(hours=-23), dt.timedelta(hours=23)).map(dt.timezone)
HASHABLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    SURROGATES,
    st.binary(),
    st.dates(),
    st.fractions(),
)
LEAVES = st.one_of(
    HASHABLE,
    st.floats(),
    st.complex_numbers(),
    st.datetimes(timezones=st.none() | OFFSETS),
    st.times(timezones=st.none() | OFFSETS),
    st.timedeltas(),
    st.decimals(),
    st.builds(bytearray, st.binary()),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner),
        st.lists(inner).map(tuple),
        st.sets(HASHABLE),
        st.frozensets(HASHABLE),
        st.dictionaries(HASHABLE | st.tuples(HASHABLE, HASHABLE), inner),
    ),
    max_leaves=20,
)


@given(VALUES)
def test_nested_values_survive_in_type_and_bits(value: object) -> None:
    assert fingerprint(round_trip(value)) == fingerprint(value)


@given(st.integers(-(10**10_000) + 1, 10**10_000 - 1))
def test_whole_numbers_of_any_allowed_size_survive(value: int) -> None:
    assert round_trip(value) == value


EDGES = {
    "greatest": 10**10_000 - 1,
    "least": -(10**10_000) + 1,
    **{str(value): value for value in (255, 256, -128, -129, 0)},
}
TOO_LONG = {"positive": 10**10_000, "negative": -(10**10_000), "huge": 2**200_000}


@pytest.mark.parametrize("value", EDGES.values(), ids=EDGES)
def test_whole_numbers_at_the_edges_survive(value: int) -> None:
    assert round_trip(value) == value


@pytest.mark.parametrize("value", TOO_LONG.values(), ids=TOO_LONG)
def test_longer_whole_numbers_are_reported(value: int) -> None:
    answer = round_trip([1, value])
    assert isinstance(answer, Unrepresentable)
    assert "10,000 digits" in answer.reason


@pytest.mark.parametrize(
    "bits", [0x8000000000000000, 0x7FF8000000000000, 0xFFF8000000001234, 1, 0x7FF0000000000000]
)
def test_special_floats_keep_their_bits(bits: int) -> None:
    value = struct.unpack(">d", bits.to_bytes(8, "big"))[0]
    assert struct.pack(">d", round_trip(value)) == bits.to_bytes(8, "big")


def test_the_order_of_dict_keys_survives() -> None:
    assert list(round_trip({"b": 1, 3: 2, None: 3, (1, "x"): 4})) == ["b", 3, None, (1, "x")]


def test_keys_that_are_nan_stay_apart() -> None:
    answer = round_trip({float("nan"): 1, math.nan: 2})
    assert sorted(answer.values()) == [1, 2]


def test_a_zone_survives_as_its_offset_and_name() -> None:
    value = dt.datetime(2024, 7, 1, 12, tzinfo=zoneinfo.ZoneInfo("Europe/Paris"), fold=1)
    answer = round_trip(value)
    assert answer == value
    assert answer.tzname() == "Europe/Paris"
    assert answer.fold == 1


@pytest.mark.parametrize("text", ["NaN", "-sNaN17", "Infinity", "-0E-5", "1E+1000000", "0.10"])
def test_decimals_keep_their_exact_form(text: str) -> None:
    assert repr(round_trip(decimal.Decimal(text))) == repr(decimal.Decimal(text))


def test_decimals_survive_a_context_with_small_letters() -> None:
    with decimal.localcontext() as context:
        context.capitals = 0
        assert round_trip(decimal.Decimal("1E+9")) == decimal.Decimal("1E+9")


def test_fractions_survive() -> None:
    assert fingerprint(round_trip(fractions.Fraction(6, -4))) == fingerprint(
        fractions.Fraction(-3, 2)
    )


def test_an_answer_that_holds_itself_is_reported() -> None:
    ring: list[object] = []
    ring.append(ring)
    answer = round_trip(ring)
    assert isinstance(answer, Unrepresentable)
    assert "64 levels" in answer.reason
