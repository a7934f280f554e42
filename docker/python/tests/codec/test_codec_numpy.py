"""Round trips of arrays and NumPy scalars."""

from typing import Any

import pytest
from codec_help import round_trip
from hypothesis import given
from hypothesis import strategies as st
from pairwise_codec import UnknownObject, Unrepresentable

np = pytest.importorskip("numpy")
arrays = pytest.importorskip("hypothesis.extra.numpy")

DTYPES = st.one_of(
    arrays.boolean_dtypes(),
    arrays.integer_dtypes(endianness="?"),
    arrays.unsigned_integer_dtypes(endianness="?"),
    arrays.floating_dtypes(endianness="?", sizes=(16, 32, 64)),
    arrays.complex_number_dtypes(endianness="?", sizes=(64, 128)),
    arrays.datetime64_dtypes(endianness="?"),
    arrays.timedelta64_dtypes(endianness="?"),
    arrays.byte_string_dtypes(endianness="?", min_len=1, max_len=9),
    arrays.unicode_string_dtypes(endianness="?", min_len=1, max_len=9),
)
SHAPES = arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5)


def assert_same(answer: Any, value: Any) -> None:
    assert type(answer) is np.ndarray
    assert answer.dtype == value.dtype.newbyteorder("<")
    assert answer.shape == value.shape
    assert answer.tobytes() == value.astype(answer.dtype).tobytes()
    assert answer.flags.writeable


@given(arrays.arrays(DTYPES, SHAPES))
def test_arrays_survive_in_dtype_shape_and_bytes(value: Any) -> None:
    assert_same(round_trip(value), value)


@given(arrays.arrays(DTYPES, st.tuples(st.integers(2, 5), st.integers(2, 5))), st.data())
def test_views_survive_however_they_lie_in_memory(value: Any, data: st.DataObject) -> None:
    rows = data.draw(arrays.basic_indices(value.shape, min_dims=0))
    view = np.asarray(value.T[::-1] if data.draw(st.booleans()) else value[rows])
    assert_same(round_trip(view), view)


@given(arrays.arrays(DTYPES.filter(lambda dtype: dtype.kind not in "SU"), ()))
def test_scalars_keep_their_dtype(value: Any) -> None:
    answer = round_trip(value[()])
    assert isinstance(answer, np.generic)
    assert answer.dtype == value.dtype.newbyteorder("<")
    assert answer.tobytes() == value.astype(answer.dtype).tobytes()


@pytest.mark.parametrize(
    ("value", "plain"), [(np.str_("a\0b"), "a\0b"), (np.bytes_(b"\0"), b"\0"), (np.str_(""), "")]
)
def test_text_scalars_become_plain_text(value: Any, plain: object) -> None:
    answer = round_trip(value)
    assert type(answer) is type(plain)
    assert answer == plain


def test_object_arrays_travel_element_by_element() -> None:
    value = np.empty((2, 2), dtype=object)
    value[0, 0], value[0, 1], value[1, 0], value[1, 1] = 10**30, "x", [1, 2], None
    answer = round_trip(value)
    assert answer.dtype == object
    assert answer.tolist() == [[10**30, "x"], [[1, 2], None]]


def test_long_doubles_are_reduced_to_doubles() -> None:
    answer = round_trip(np.array([1.5, 2.5], dtype=np.longdouble))
    assert answer.dtype == np.float64
    assert answer.tolist() == [1.5, 2.5]


def test_structured_arrays_are_reported_by_name() -> None:
    answer = round_trip(np.zeros(2, dtype=[("a", "i4"), ("b", "f8")]))
    assert isinstance(answer, UnknownObject)
    assert answer.type_name.startswith("ndarray")


def test_a_view_that_claims_gigabytes_is_refused_before_it_is_copied() -> None:
    answer = round_trip(np.broadcast_to(np.float64(1), (10**6, 10**6)))
    assert isinstance(answer, Unrepresentable)
    assert "16 MiB" in answer.reason


@pytest.mark.parametrize("shape", [(0,), (3, 0, 2), (), (1, 1, 1)])
def test_empty_and_tiny_shapes_survive(shape: tuple[int, ...]) -> None:
    assert round_trip(np.zeros(shape)).shape == shape
    assert round_trip(np.empty(shape, dtype=object)).shape == shape


@pytest.mark.skipif(
    not hasattr(np, "dtypes") or not hasattr(np.dtypes, "StringDType"),
    reason="this NumPy has no variable-length text",
)
def test_variable_length_text_becomes_objects() -> None:
    value = np.array(["a", "long text"], dtype=np.dtypes.StringDType())
    assert round_trip(value).tolist() == ["a", "long text"]
