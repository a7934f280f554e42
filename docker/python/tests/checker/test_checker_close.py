"""close: what NaN, infinities and bools may do, and that long lists are compared quickly."""

import math
from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

CLOSE: dict[str, Any] = {"kind": "close"}
FINITE = {**CLOSE, "nan": "forbid", "inf": "forbid"}
NAN, INF = math.nan, math.inf

RIGHT = [
    (CLOSE, [1.0, NAN, INF], [1.0, NAN, INF]),
    ({**CLOSE, "nan": "equal"}, NAN, NAN),
    (FINITE, [1.0, -0.0], [1.0, 0.0]),
    (FINITE, {"a": [1, 2j], "b": "nan"}, {"a": [1, 2j], "b": "nan"}),
    ({**CLOSE, "nan": "forbid"}, INF, INF),
    ({**CLOSE, "inf": "forbid"}, NAN, NAN),
    (FINITE, 10**400, 10**400),
    (FINITE, [], []),
    ({**CLOSE, "atol": 5}, [3, 4], [1, 2]),
]

WRONG = [
    (CLOSE, [1.0, 1.0], [1.0, NAN]),
    (CLOSE, [1.0, -INF], [1.0, INF]),
    (CLOSE, [1.0, 1e308], [1.0, INF]),
    (FINITE, [1.0, NAN], [1.0, 2.0]),
    (FINITE, [1.0, INF], [1.0, 2.0]),
    (FINITE, [1.0, complex(0, NAN)], [1.0, 2j]),
    (FINITE, {"a": [NAN]}, {"a": [1.0]}),
    (FINITE, [[[NAN]]], [[[0.0]]]),
    (FINITE, (NAN, NAN, NAN, NAN), (0.0,)),
    (FINITE, None, 1.0),
    (FINITE, "1.0", 1.0),
    ({**CLOSE, "atol": 5}, True, False),
    ({**CLOSE, "atol": 5}, [True, True], [True, False]),
    ({**CLOSE, "atol": 5}, "a", "b"),
]


@pytest.mark.parametrize(("check", "actual", "expected"), RIGHT)
def test_right_answers_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert passes(check, actual, expected)


@pytest.mark.parametrize(("check", "actual", "expected"), WRONG)
def test_wrong_answers_fail(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert not passes(check, actual, expected)


def test_policies_hold_for_arrays_and_frames() -> None:
    np = pytest.importorskip("numpy")
    values = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert passes(FINITE, values, values)
    assert passes(FINITE, np.array([1, 2]), np.array([1, 2]))
    assert not passes(FINITE, np.array(["NaT"], "M8[D]"), np.array(["2024-01-01"], "M8[D]"))
    assert not passes({**CLOSE, "atol": 1}, np.array([True]), np.array([False]))
    holed = values.copy()
    holed[1, 0] = NAN
    assert why(FINITE, {"w": holed}, {"w": values}) == (
        "the answer holds NaN at ['w'][1, 0], where every number has to be finite"
    )
    holed[1, 0] = INF
    assert "an infinity at [1, 0]" in why(FINITE, holed, values)
    mixed = np.array([1, None, NAN], dtype=object)
    assert "NaN at [2]" in why(FINITE, mixed, np.array([1, None, 2.0], dtype=object))
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"a": [1.0, 2.0], "b": ["x", "y"]})
    assert passes(FINITE, frame, frame)
    assert "a missing value at ['a'][1]" in why(FINITE, frame.assign(a=[1.0, None]), frame)
    assert "an infinity" in why(FINITE, frame.assign(a=[1.0, INF]), frame)


@pytest.mark.parametrize("expected", [NAN, INF, [1.0, [NAN]], {"a": -INF}])
def test_a_reference_that_breaks_the_policy_is_the_questions_fault(expected: object) -> None:
    with pytest.raises(CheckError):
        judge(FINITE, expected, expected)


def test_the_first_of_a_million_items_that_differs_is_named() -> None:
    expected = [n / 7 for n in range(200_000)]
    actual = [value * (1 + 1e-12) for value in expected]
    assert passes(CLOSE, actual, expected)
    assert passes(CLOSE, [*actual[:9], NAN], [*expected[:9], NAN])
    actual[123_456] += 1
    assert why(CLOSE, actual, expected).startswith("at [123456]: expected 17636.571428571428, got")
    assert why(CLOSE, [*"abc"], [*"abd"]) == "at [2]: expected 'd', got 'c'"
    assert why(CLOSE, [1, 2, True], [1, 2, 3]).startswith("at [2]: expected an int")


@pytest.mark.parametrize("option", [{"nan": "ignore"}, {"inf": True}, {"nan": None}])
def test_malformed_options_are_the_questions_fault(option: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({**CLOSE, **option}, 1.0, 1.0)
