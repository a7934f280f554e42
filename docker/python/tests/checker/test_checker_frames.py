"""frame_equal: cells, labels and order, each as far as the check asks for it."""

from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")

FRAME: dict[str, Any] = {"kind": "frame_equal"}


def sales(**columns: Any) -> Any:
    data = {
        "city": ["Rome", "Oslo", "Rome"],
        "price": [1.5, np.nan, 2.5],
        "count": [1, 2, 3],
        **columns,
    }
    return pd.DataFrame(data)


SALES = sales()

RIGHT = {
    "the same": (SALES, {}),
    "object text for string text": (sales(city=SALES.city.astype("string")), {}),
    "narrower numbers": (sales(price=SALES.price.astype("f4"), count=SALES["count"].astype("i1")),
                         {"rtol": 1e-6}),
    "nullable numbers": (sales(count=pd.array([1, 2, 3], dtype="Int64")), {}),
    "missing as NA": (sales(price=pd.array([1.5, None, 2.5], dtype="Float64")), {}),
    "within the tolerance": (sales(price=[1.5 + 1e-12, np.nan, 2.5]), {}),
    "integer labels for a range": (SALES.set_axis([0, 1, 2]), {}),
    "index names": (SALES.rename_axis("row"), {}),
    "other rows": (SALES.iloc[[2, 0, 1]], {"row_order": False}),
    "other rows renumbered": (SALES.iloc[[2, 0, 1]].reset_index(drop=True),
                              {"row_order": False, "index": False}),
    "other columns": (SALES[["count", "city", "price"]], {"column_order": False}),
    "other index": (SALES.set_axis(["a", "b", "c"]), {"index": False}),
    "other class of number": (sales(count=[1.0, 2.0, 3.0]), {"dtype": "any"}),
    "category for text": (sales(city=SALES.city.astype("category")), {"dtype": "any"}),
}  # fmt: skip

WRONG = {
    "an array": (SALES.to_numpy(), {}),
    "a dict": (SALES.to_dict("list"), {}),
    "one column as Series": (SALES.price, {}),
    "none": (None, {}),
    "a row less": (SALES.iloc[:2], {}),
    "a row twice": (SALES.iloc[[0, 1, 2, 2]], {"row_order": False, "index": False}),
    "one row for another": (SALES.iloc[[0, 1, 1]], {"row_order": False, "index": False}),
    "a column less": (SALES[["city", "price"]], {}),
    "a column more": (SALES.assign(extra=1), {"column_order": False}),
    "another name": (SALES.rename(columns={"price": "Price"}), {}),
    "other rows": (SALES.iloc[[2, 0, 1]], {}),
    "rows whose index stayed": (SALES.iloc[[2, 0, 1]].reset_index(drop=True),
                                {"row_order": False}),
    "other columns": (SALES[["count", "city", "price"]], {}),
    "other index": (SALES.set_axis(["a", "b", "c"]), {}),
    "index levels": (SALES.set_axis(pd.MultiIndex.from_arrays([[0, 1, 2]] * 2)), {}),
    "another class of number": (sales(count=[1.0, 2.0, 3.0]), {}),
    "numbers as objects": (sales(count=np.array([1, 2, 3], dtype=object)), {}),
    "numbers as text": (sales(count=["1", "2", "3"]), {"dtype": "any"}),
    "category for text": (sales(city=SALES.city.astype("category")), {}),
    "a narrower dtype": (sales(count=SALES["count"].astype("i1")), {"dtype": "exact"}),
    "zero for missing": (SALES.fillna(0.0), {}),
    "missing for a number": (sales(price=[1.5, np.nan, np.nan]), {}),
    "all missing": (sales(price=[np.nan] * 3), {}),
    "text none": (sales(city=["Rome", "None", "Rome"]), {}),
    "missing text": (sales(city=["Rome", None, "Rome"]), {}),
    "beyond the tolerance": (sales(price=[1.5001, np.nan, 2.5]), {}),
    "cells of other rows": (sales(count=[3, 2, 1]), {"row_order": False}),
    "names": (SALES.rename_axis("row"), {"names": True}),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_right_frames_pass(name: str) -> None:
    actual, options = RIGHT[name]
    assert passes({**FRAME, **options}, actual, SALES)


@pytest.mark.parametrize("name", WRONG)
def test_wrong_frames_fail(name: str) -> None:
    actual, options = WRONG[name]
    assert not passes({**FRAME, **options}, actual, SALES)


def times(text: list[str | None], **options: Any) -> Any:
    return pd.Series(pd.to_datetime(text, **options))


DAYS = times(["2024-01-01", None])


@pytest.mark.parametrize(
    ("actual", "expected", "right"),
    [
        (DAYS, DAYS, True),
        (DAYS.astype("M8[s]"), DAYS, True),
        (DAYS.dt.tz_localize("UTC"), DAYS, False),
        (times(["2024-01-01", None], utc=True), DAYS.dt.tz_localize("UTC"), True),
        (DAYS.dt.tz_localize("Europe/Paris"), DAYS.dt.tz_localize("UTC"), False),
        (DAYS.dt.strftime("%Y-%m-%d"), DAYS, False),
        (times(["2024-01-02", None]), DAYS, False),
        (pd.Series(["a", "b"], dtype="category"), pd.Series(["a", "b"], dtype="category"), True),
        (pd.Series(["a", "c"], dtype="category"), pd.Series(["a", "b"], dtype="category"), False),
        (pd.Series(pd.period_range("2024", periods=2, freq="M")),
         pd.Series(pd.period_range("2024", periods=2, freq="M")), True),
        (pd.Series([[1, 2], [3]]), pd.Series([[1, 2], [3]]), True),
        (pd.Series([[1, 2], [3]]), pd.Series([[1, 2], [4]]), False),
        (pd.Series([True, None], dtype="boolean"), pd.Series([True, None], dtype="boolean"), True),
        (pd.Series([], dtype=float), pd.Series([], dtype=float), True),
        (pd.Series([], dtype=object), pd.Series([], dtype=float), True),
        (pd.Series([1], dtype=object), pd.Series([], dtype=float), False),
    ],
)  # fmt: skip
def test_series_of_other_dtypes(actual: Any, expected: Any, right: bool) -> None:
    assert passes(FRAME, actual, expected) is right


def test_names_of_series_count_when_asked_for() -> None:
    assert passes(FRAME, pd.Series([1], name="a"), pd.Series([1], name="b"))
    assert not passes({**FRAME, "names": True}, pd.Series([1], name="a"), pd.Series([1], name="b"))


def test_repeated_labels_are_compared_in_their_order() -> None:
    twice = pd.DataFrame([[1, 2]], columns=["x", "x"])
    assert passes(FRAME, twice, twice)
    assert not passes(FRAME, pd.DataFrame([[2, 1]], columns=["x", "x"]), twice)


def test_free_rows_are_matched_within_the_tolerance() -> None:
    expected = pd.DataFrame({"a": [1.0, 1.0, 2.0], "b": [7.0, 5.0, 1.0]})
    actual = pd.DataFrame({"a": [2.0, 1.0 + 1e-12, 1.0], "b": [1.0, 7.0, 5.0]})
    check = {**FRAME, "row_order": False, "index": False}
    assert passes(check, actual, expected)
    assert not passes(check, actual.assign(b=[1.0, 7.0, 5.1]), expected)


def test_free_rows_of_many_floats_are_matched() -> None:
    values = np.random.default_rng(0).random(5_000)
    expected = pd.DataFrame({"a": values, "b": -values})
    shuffled = expected.sample(frac=1, random_state=1)
    check = {**FRAME, "row_order": False, "index": False}
    assert passes(check, shuffled, expected)
    assert not passes(check, shuffled.assign(b=shuffled.b + 1e-3), expected)


@pytest.mark.parametrize("name", ["missing columns", "order", "cell", "dtype", "rows", "free"])
def test_messages_name_column_and_row(name: str) -> None:
    indexed = SALES.set_axis(["a", "b", "c"])
    cases: dict[str, tuple[Any, Any, dict[str, Any], str]] = {
        "missing columns": (SALES[["city"]], SALES, {}, "missing columns: 'price', 'count'"),
        "order": (SALES[["price", "city", "count"]], SALES, {},
                  "expected the columns in the order 'city', 'price', 'count', "
                  "got 'price', 'city', 'count'"),
        "cell": (indexed.assign(count=[1, 5, 3]), indexed, {},
                 "column 'count': row 1 (label 'b'): expected 2, got 5"),
        "dtype": (sales(count=[1.0, 2.0, 3.0]), SALES, {},
                  "column 'count': expected dtype int64, got float64"),
        "rows": (SALES.iloc[:1], SALES, {}, "expected 3 rows, got 1"),
        "free": (sales(count=[1, 2, 4]), SALES, {"row_order": False, "index": False},
                 "no row holds the values 'Rome', 2.5, 3"),
    }  # fmt: skip
    actual, expected, options, message = cases[name]
    assert why({**FRAME, **options}, actual, expected) == message


def test_equal_and_close_compare_frames_too() -> None:
    near = sales(price=[1.5 + 1e-12, np.nan, 2.5])
    assert passes({"kind": "close"}, {"a": near}, {"a": SALES})
    assert not passes({"kind": "equal"}, {"a": near}, {"a": SALES})
    assert passes({"kind": "equal"}, [SALES, pd.Index([1, 2])], [SALES, pd.Index([1, 2])])
    assert not passes({"kind": "equal"}, pd.Index([1, 3]), pd.Index([1, 2]))
    assert passes({"kind": "equal"}, pd.Timestamp("2024-01-01"), pd.Timestamp("2024-01-01"))
    assert not passes({"kind": "equal"}, pd.NaT, pd.NA)


def test_a_reference_without_a_frame_is_the_questions_fault() -> None:
    with pytest.raises(CheckError):
        judge(FRAME, SALES, [1])


@pytest.mark.parametrize("option", [{"row_order": 1}, {"rows": False}, {"dtype": "float"}])
def test_malformed_options_are_the_questions_fault(option: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({**FRAME, **option}, SALES, SALES)
