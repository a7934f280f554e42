"""up_to_permutation: every expected item has a counterpart of its own, whatever the order."""

import random
from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.compare.matching import UNMATCHED, maximum_matching
from pairwise_checker.outcome import CheckError

ANY_ORDER: dict[str, Any] = {"kind": "up_to_permutation"}
COLUMNS = {**ANY_ORDER, "axis": "columns"}
SIGNED = {**ANY_ORDER, "with_sign": True}
LOOSE = {**ANY_ORDER, "sequence": "any"}
NAN = float("nan")

PLAIN_RIGHT = [
    (ANY_ORDER, [3.0, 1.0, 2.0], [1.0, 2.0, 3.0]),
    (ANY_ORDER, [2, 2, 1], [1, 2, 2]),
    (ANY_ORDER, [NAN, 1.0, float("inf")], [float("inf"), NAN, 1.0]),
    (ANY_ORDER, ["b", "a"], ["a", "b"]),
    (ANY_ORDER, [[3.0, 4.0], [1.0, 2.0 + 1e-12]], [[1.0, 2.0], [3.0, 4.0]]),
    (ANY_ORDER, [("b", 0.3), ("a", 0.1 + 0.2)], [("a", 0.3), ("b", 0.3)]),
    (ANY_ORDER, [{"x": 1.0}, {"y": [2]}], [{"y": [2]}, {"x": 1.0}]),
    (ANY_ORDER, [None, 1, "a", 2.5], [2.5, "a", 1, None]),
    (ANY_ORDER, [], []),
    (ANY_ORDER, [1 + 2j, 2j], [2j, 1 + 2j]),
    (ANY_ORDER, (-0.0, 1.0), (1.0, 0.0)),
    (COLUMNS, [[2.0, 1.0], [4.0, 3.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGNED, [[-3.0, -4.0], [1.0, 2.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGNED, [-2.0, 1.0], [1.0, 2.0]),
    (SIGNED, [float("-inf"), 1.0], [1.0, float("inf")]),
    (LOOSE, ((3.0, 4.0), [1.0, 2.0]), [[1.0, 2.0], [3.0, 4.0]]),
    ({**ANY_ORDER, "dtype": "any"}, [2, 1.0], [1, 2.0]),
]

PLAIN_WRONG = [
    (ANY_ORDER, [3.0, 1.0, 1.0], [1.0, 2.0, 3.0]),
    (ANY_ORDER, [2, 1, 1], [1, 2, 2]),
    (ANY_ORDER, [1.0, 2.0], [1.0, 2.0, 3.0]),
    (ANY_ORDER, [1.0, 2.0, 3.0, 3.0], [1.0, 2.0, 3.0]),
    (ANY_ORDER, [1, 2.0], [1.0, 2.0]),
    (ANY_ORDER, [True, 2], [1, 2]),
    (ANY_ORDER, [NAN, NAN], [NAN, 1.0]),
    (ANY_ORDER, [float("-inf")], [float("inf")]),
    (ANY_ORDER, (1.0, 2.0), [1.0, 2.0]),
    (ANY_ORDER, {1.0, 2.0}, [1.0, 2.0]),
    (ANY_ORDER, "ab", ["a", "b"]),
    (ANY_ORDER, None, [1.0]),
    (ANY_ORDER, [object()], [1.0]),
    (ANY_ORDER, [[2.0, 1.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ANY_ORDER, [[1.0, 4.0], [3.0, 2.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ANY_ORDER, [[1.0, 2.0, 3.0], [4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ANY_ORDER, [[-1.0, -2.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGNED, [[-1.0, 2.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (COLUMNS, [[3.0, 4.0], [1.0, 2.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (COLUMNS, [[1.0, 2.0], 3.0], [[1.0, 2.0], [3.0, 4.0]]),
    (COLUMNS, [[1.0, 2.0], [3.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ANY_ORDER, ["1.0", "2.0"], [1.0, 2.0]),
]


@pytest.mark.parametrize(("check", "actual", "expected"), PLAIN_RIGHT)
def test_right_lists_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert passes(check, actual, expected)


@pytest.mark.parametrize(("check", "actual", "expected"), PLAIN_WRONG)
def test_wrong_lists_fail(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert not passes(check, actual, expected)


def test_the_matching_is_no_greedy_one() -> None:
    # The first item agrees with both; a greedy match would leave nothing for the second.
    check = {**ANY_ORDER, "rtol": 0, "atol": 1.5}
    assert passes(check, [[1.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [2.0, 0.0]])
    assert passes(check, [0.0, 1.0, 2.0], [2.4, 1.2, 0.1])
    assert not passes(check, [[0.0, 0.0], [0.0, 0.0]], [[0.0, 0.0], [2.0, 0.0]])


def test_a_million_numbers_are_matched_in_order() -> None:
    rng = random.Random(1)
    expected = [rng.random() for _ in range(100_000)]
    actual = rng.sample(expected, len(expected))
    assert passes(ANY_ORDER, actual, expected)
    actual[7] += 1e-3
    assert not passes(ANY_ORDER, actual, expected)


def test_matchings_are_as_large_as_can_be() -> None:
    assert sorted(maximum_matching([[0, 1], [0], [1, 2]], 3)) == [0, 1, 2]
    assert maximum_matching([[0], [0], [1]], 2).count(UNMATCHED) == 1
    assert maximum_matching([], 0) == []
    assert maximum_matching([[], [0]], 1) == [UNMATCHED, 0]
    # One long chain of exchanges, as long as there are items.
    chain = [[min(row + 1, 4_999), row] for row in range(5_000)]
    assert UNMATCHED not in maximum_matching(chain, 5_000)


def test_messages_tell_a_missing_item_from_one_used_twice() -> None:
    assert why(ANY_ORDER, [1.0, 5.0], [1.0, 2.0]) == (
        "no item of the answer agrees with the expected item 1: 2.0"
    )
    twice = why(ANY_ORDER, [["a", 1.0], ["a", 2.0]], [["a", 1.0], ["a", 1.0]])
    assert twice == (
        "each item of the answer can stand for one expected item only, and none is left for the "
        "expected item 1: ['a', 1.0]"
    )
    assert "with either sign" in why(SIGNED, [1.0], [2.0])


@pytest.mark.parametrize("expected", [3.0, "text", {"a": 1}, None, {1, 2}])
def test_a_reference_without_items_is_the_questions_fault(expected: object) -> None:
    with pytest.raises(CheckError):
        judge(ANY_ORDER, [1.0], expected)


def test_a_reference_with_too_many_like_items_is_the_questions_fault() -> None:
    rows = [[1.0, float(n)] for n in range(600)]
    with pytest.raises(CheckError):
        judge(ANY_ORDER, rows, rows)


@pytest.mark.parametrize("option", [{"axis": "all"}, {"with_sign": 1}, {"atol": -1}])
def test_malformed_options_are_the_questions_fault(option: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({**ANY_ORDER, **option}, [1.0], [1.0])
