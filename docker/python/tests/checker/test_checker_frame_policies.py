"""frame_equal: each option frees exactly what it names, and nothing beside it."""

from typing import Any

import pytest
from checker_help import judge, passes, why

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")

FRAME: dict[str, Any] = {"kind": "frame_equal"}
ROWS = {**FRAME, "row_order": False}
FREE = {**ROWS, "index": False}
COLUMNS = {**FRAME, "column_order": False}
ANY = {**FRAME, "dtype": "any"}
EXACT = {**FRAME, "dtype": "exact"}

BASE = pd.DataFrame(
    {"key": ["a", "b", "a"], "value": [1.0, 2.0, np.nan], "count": [3, 1, 2]},
    index=pd.Index([10, 20, 30], name="row"),
)
SHUFFLED = BASE.iloc[[2, 0, 1]]
WIDE = pd.DataFrame(
    [[1, 2], [3, 4]], columns=pd.MultiIndex.from_tuples([("x", 1), ("y", 1)], names=["a", "b"])
)
TIMES = pd.DataFrame({"at": pd.to_datetime(["2024-01-01", "2024-01-02"])})


def check_all(cases: list[tuple[dict[str, Any], Any, Any]], right: bool) -> None:
    for number, (check, actual, expected) in enumerate(cases):
        assert passes(check, actual, expected) is right, (number, check)


def test_what_an_option_frees_passes() -> None:
    check_all([
        (ROWS, SHUFFLED, BASE),
        (FREE, SHUFFLED.reset_index(drop=True), BASE),
        (FREE, SHUFFLED.set_axis([1.5, 2.5, 3.5]), BASE),
        (COLUMNS, BASE[["count", "value", "key"]], BASE),
        ({**FREE, "column_order": False}, SHUFFLED[["count", "value", "key"]], BASE),
        ({**FRAME, "index": False}, BASE.reset_index(drop=True), BASE),
        ({**FRAME, "index": False}, BASE.set_axis(pd.MultiIndex.from_arrays([[1] * 3] * 2)), BASE),
        (ANY, BASE.astype({"count": "f8"}), BASE),
        (ANY, BASE.astype({"count": object}), BASE),
        (ANY, BASE.astype({"key": "category"}), BASE),
        ({**ANY, "row_order": False}, SHUFFLED.astype({"count": "f8"}), BASE),
        (FRAME, BASE.rename_axis(None), BASE),
        (FRAME, BASE.astype({"key": "string", "count": "Int16"}), BASE),
        (EXACT, BASE.copy(), BASE),
        ({**FRAME, "names": True}, WIDE.copy(), WIDE),
        (COLUMNS, WIDE.iloc[:, ::-1], WIDE),
        (ROWS, WIDE.iloc[::-1], WIDE),
        (FREE, TIMES.iloc[::-1], TIMES),
        (ROWS, BASE.value.iloc[::-1], BASE.value),
        (FRAME, BASE.iloc[:0], BASE.iloc[:0]),
        (FREE, BASE.iloc[:0], BASE.iloc[:0]),
        (FRAME, pd.DataFrame(index=[1, 2]), pd.DataFrame(index=[1, 2])),
    ], True)  # fmt: skip


def test_what_no_option_frees_fails() -> None:
    huge = pd.DataFrame({"key": np.zeros(500_000, "i1")})
    check_all([
        (FRAME, SHUFFLED, BASE),
        (COLUMNS, SHUFFLED, BASE),
        (ROWS, SHUFFLED.reset_index(drop=True), BASE),
        (ROWS, BASE[["count", "value", "key"]], BASE),
        (ROWS, SHUFFLED.assign(count=[1, 2, 3]), BASE),
        (FREE, BASE.iloc[[0, 1, 1]], BASE),
        (FREE, BASE.iloc[[0, 1]], BASE),
        (FREE, pd.concat([BASE, BASE]), BASE),
        (COLUMNS, BASE[["count", "value"]], BASE),
        (COLUMNS, BASE.set_axis(["count", "value", "key"], axis=1), BASE),
        (FRAME, BASE.set_axis([10.0, 20.0, 30.0]), BASE),
        (FRAME, BASE.set_axis(["10", "20", "30"]), BASE),
        (FRAME, BASE.reset_index(), BASE),
        ({**FRAME, "index": False}, SHUFFLED, BASE),
        ({**FRAME, "index": False}, BASE.assign(value=[1.0, 2.0, 3.0]), BASE),
        (ANY, BASE.astype(str), BASE),
        (ANY, BASE.assign(count=[True, True, True]), BASE),
        (FRAME, BASE.astype({"count": "f8"}), BASE),
        (FRAME, BASE.astype({"count": bool}), BASE),
        (FRAME, BASE.astype({"value": object}), BASE),
        (EXACT, BASE.astype({"count": "i4"}), BASE),
        (EXACT, BASE.astype({"count": "Int64"}), BASE),
        (EXACT, BASE.astype({"key": "category"}), BASE),
        ({**FRAME, "names": True}, BASE.rename_axis(None), BASE),
        ({**FRAME, "names": True}, WIDE.rename_axis(columns=["a", None]), WIDE),
        (FRAME, WIDE.set_axis(["x", "y"], axis=1), WIDE),
        (COLUMNS, WIDE.T, WIDE),
        (FRAME, TIMES.astype(str), TIMES),
        (FRAME, TIMES.apply(lambda column: column.dt.tz_localize("UTC")), TIMES),
        (FRAME, BASE.iloc[:0], BASE),
        (FREE, BASE.iloc[:, :0], BASE),
        (FRAME, huge, BASE),
        (FRAME, BASE.value, BASE),
        (FRAME, BASE.to_numpy(), BASE),
        (FRAME, BASE.to_dict(), BASE),
        (FRAME, None, BASE),
        (FRAME, [BASE], BASE),
        (FRAME, pd.DataFrame({"key": [object()] * 3, "value": [1.0, 2.0, np.nan],
                              "count": [3, 1, 2]}, index=[10, 20, 30]), BASE),
    ], False)  # fmt: skip


def test_free_rows_are_matched_by_no_greedy_choice() -> None:
    # The first row of the answer is near both expected ones, the second near the first only.
    loose = {**FREE, "rtol": 0, "atol": 0.15}
    expected = pd.DataFrame({"x": [1.0, 1.2], "y": [5.0, 5.0]})
    assert passes(loose, pd.DataFrame({"x": [1.1, 0.9], "y": [5.0, 5.0]}), expected)
    assert passes(loose, pd.DataFrame({"x": [0.9, 1.1], "y": [5.0, 5.0]}), expected)
    assert not passes(loose, pd.DataFrame({"x": [1.0, 0.9], "y": [5.0, 5.0]}), expected)


def test_many_free_rows_take_no_square_of_time() -> None:
    rng = np.random.default_rng(0)
    keys = [f"k{n % 2_000}" for n in range(8_000)]
    expected = pd.DataFrame({"key": keys, "x": rng.random(8_000), "y": rng.random(8_000)})
    shuffled = expected.sample(frac=1, random_state=1)
    assert passes(FREE, shuffled.assign(x=shuffled.x + 1e-13), expected)
    assert not passes(FREE, shuffled.assign(key=shuffled.key.to_numpy()[::-1]), expected)


def test_messages_name_the_row_and_the_column() -> None:
    wrong = SHUFFLED.assign(value=[np.nan, 1.0, 2.5])
    assert why(ROWS, wrong, BASE) == ("column 'value': row 1 (label 20): expected 2.0, got 2.5")
    assert why(FREE, BASE.iloc[[0, 0, 2]], BASE) == "no row holds the values 'b', 2.0, 1"
    assert why(FRAME, BASE.set_axis(["10", "20", "30"]), BASE).startswith(
        "index: expected dtype int64, got"
    )
    assert judge(FRAME, BASE.assign(value=[1.0, 2.0, 3.0]), BASE).message == (
        "column 'value': row 2 (label 30): expected a missing value, got 3.0"
    )
