"""Round trips of Series, DataFrames, indexes and pandas' own arrays and scalars."""

from typing import Any

import pytest
from codec_help import round_trip
from hypothesis import given
from hypothesis import strategies as st

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")
frames = pytest.importorskip("hypothesis.extra.pandas")

NULLABLE = ["Int8", "UInt16", "Int64", "UInt64", "Float32", "Float64"]


def column_samples() -> dict[str, Any]:
    times = pd.to_datetime(["2024-01-31 10:00", None, "1999-12-31 00:00"])
    samples = {name: pd.array([1, None, 3], dtype=name) for name in NULLABLE}
    samples |= {
        "boolean": pd.array([True, None, False], dtype="boolean"),
        "string": pd.array(["a", None, "\u00e9"], dtype="string"),
        "object": np.array(["a", None, 3], dtype=object),
        "floats": np.array([1.5, np.nan, -0.0]),
        "times": times.to_numpy(),
        "paris": times.tz_localize("Europe/Paris").array,
        "offset": times.tz_localize("+02:30").array,
        "utc": times.tz_localize("UTC").array,
        "seconds": np.array(["2024-01-31", "NaT", "1999-12-31"], dtype="M8[s]"),
        "spans": pd.to_timedelta([1, None, 3], unit="h").to_numpy(),
        "category": pd.Categorical(["x", None, "y"], categories=["y", "x", "z"]),
        "ordered": pd.Categorical([1, 2, 1], ordered=True),
        "months": pd.period_range("2024-01", periods=3, freq="M").array,
        "quarters": pd.period_range("2024-01", periods=3, freq="Q-MAR").array,
        "bins": pd.interval_range(0, 3, closed="left").array,
    }
    return samples


def assert_same_column(answer: Any, value: Any) -> None:
    assert str(answer.dtype) == str(value.dtype)
    if hasattr(value.dtype, "tz"):
        answer, value = answer.dt.tz_convert("UTC"), value.dt.tz_convert("UTC")
    pd.testing.assert_series_equal(answer, value)


@pytest.mark.parametrize("name", column_samples())
def test_columns_of_every_dtype_survive(name: str) -> None:
    values = column_samples()[name]
    value = pd.Series(values, name="price", index=["a", "b", "b"], dtype=values.dtype)
    assert_same_column(round_trip(value), value)


@pytest.mark.parametrize("name", column_samples())
def test_arrays_of_every_dtype_survive_on_their_own(name: str) -> None:
    values = column_samples()[name]
    answer = round_trip(values)
    assert_same_column(pd.Series(answer, dtype=answer.dtype), pd.Series(values, dtype=values.dtype))


@given(
    frames.data_frames(
        [
            frames.column("a", dtype=np.int64),
            frames.column("b", dtype=np.float32),
            frames.column(3, dtype=bool),
            frames.column(("t", 1), elements=st.text() | st.none(), dtype=object),
        ]
    )
)
def test_frames_survive(value: Any) -> None:
    answer = round_trip(value)
    pd.testing.assert_frame_equal(answer, value, check_index_type=True, check_flags=False)
    assert list(answer.columns) == list(value.columns)


def test_labels_may_repeat() -> None:
    value = pd.DataFrame([[1, 2.5], [3, 4.5]], columns=["x", "x"], index=[7, 7])
    pd.testing.assert_frame_equal(round_trip(value), value)


def test_a_frame_without_columns_keeps_its_rows() -> None:
    value = pd.DataFrame(index=["a", "b"])
    answer = round_trip(value)
    assert answer.shape == (2, 0)
    assert list(answer.index) == ["a", "b"]


def test_several_levels_and_their_names_survive() -> None:
    index = pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["letter", None])
    value = pd.DataFrame({("p", "q"): range(4)}, index=index)
    answer = round_trip(value)
    pd.testing.assert_frame_equal(answer, value)
    assert answer.index.names == ["letter", None]


@pytest.mark.parametrize("index", [
    pd.RangeIndex(2, 20, 3, name="n"),
    pd.Index([3, 1, 2], name="n"),
    pd.Index(["x", None], dtype=object),
    pd.DatetimeIndex(["2024-01-01", "2024-01-03"], name="day"),
    pd.CategoricalIndex(["u", "v"]),
    pd.PeriodIndex(["2024-01", "2024-02"], freq="M"),
    pd.interval_range(0, 2),
    pd.Index([], dtype="float64"),
])  # fmt: skip
def test_indexes_survive(index: Any) -> None:
    pd.testing.assert_index_equal(round_trip(index), index)


@pytest.mark.parametrize("value", [
    pd.Timestamp("2024-01-31 10:00:00.123456789"),
    pd.Timestamp("2024-07-01", tz="Asia/Tokyo"),
    pd.Timestamp("2024-01-31").as_unit("s"),
    pd.Timedelta("3 days 00:00:00.000000001"),
    pd.Period("2024Q2"),
    pd.Interval(0.5, 2.5, closed="both"),
])  # fmt: skip
def test_scalars_survive(value: Any) -> None:
    answer = round_trip(value)
    assert type(answer) is type(value)
    assert answer == value
    assert getattr(answer, "unit", None) == getattr(value, "unit", None)


def test_both_missing_markers_survive() -> None:
    assert round_trip([pd.NaT, pd.NA])[0] is pd.NaT
    assert round_trip([pd.NaT, pd.NA])[1] is pd.NA


def test_sparse_columns_travel_as_their_values() -> None:
    value = pd.Series(pd.arrays.SparseArray([0, 0, 5]))
    assert round_trip(value).tolist() == [0, 0, 5]
