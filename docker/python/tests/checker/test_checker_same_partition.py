"""same_partition: who is together counts, not what the groups are called."""

from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

LABELS: dict[str, Any] = {"kind": "same_partition"}
NOISE = {**LABELS, "noise": -1}
GROUPS = {**LABELS, "form": "groups"}
NAN = float("nan")

RIGHT = [
    (LABELS, [0, 0, 1, 2], [0, 0, 1, 2]),
    (LABELS, [5, 5, 0, -3], [0, 0, 1, 2]),
    (LABELS, ["b", "b", "a", "c"], [0, 0, 1, 2]),
    (LABELS, (1.0, 1.0, 0.0, 2.0), [0, 0, 1, 2]),
    (LABELS, [1, 1.0, 0, 2], [0, 0, 1, 2]),
    (LABELS, [True, True, False], [0, 0, 1]),
    (LABELS, [0.0, -0.0], [1, 1]),
    (LABELS, [-1, -1, 1, 2], [0, 0, 1, 2]),
    (LABELS, [], []),
    (NOISE, [-1, 4, 4, -1], [-1, 0, 0, -1]),
    (NOISE, [-1.0, 4, 4, -1], [-1, 0, 0, -1]),
    ({**LABELS, "noise": "none"}, ["none", "x"], ["none", "y"]),
    (GROUPS, [[3], [2, 1]], [[1, 2], [3]]),
    (GROUPS, [{"a", "b"}, ("c",)], [["b", "a"], ["c"]]),
    (GROUPS, {frozenset({1, 2}), frozenset({3})}, [[1, 2], [3]]),
    (GROUPS, [[(0, 1)], [(1, 1), (0, 0)]], [[(0, 0), (1, 1)], [(0, 1)]]),
]

WRONG = [
    (LABELS, [0, 1, 1, 2], [0, 0, 1, 2]),
    (LABELS, [0, 0, 0, 0], [0, 0, 1, 2]),
    (LABELS, [0, 1, 2, 3], [0, 0, 1, 2]),
    (LABELS, [0, 0, 1], [0, 0, 1, 2]),
    (LABELS, [0, 0, 1, 2, 2], [0, 0, 1, 2]),
    (LABELS, [], [0, 0, 1, 2]),
    (LABELS, [NAN, NAN, 1, 2], [0, 0, 1, 2]),
    (LABELS, [None, None, 1, 2], [0, 0, 1, 2]),
    (LABELS, [[0], [0], [1], [2]], [0, 0, 1, 2]),
    (LABELS, [object(), object(), 1, 2], [0, 0, 1, 2]),
    (LABELS, "aabc", [0, 0, 1, 2]),
    (LABELS, {0: 0, 1: 0, 2: 1, 3: 2}, [0, 0, 1, 2]),
    (LABELS, {0, 1, 2}, [0, 0, 1, 2]),
    (LABELS, None, [0, 0, 1, 2]),
    (LABELS, 3, [0, 0, 1, 2]),
    (NOISE, [4, 0, 0, 4], [-1, 0, 0, -1]),
    (NOISE, [-1, -1, 0, 0], [0, 0, 1, 1]),
    (NOISE, [-1, 0, -1, -1], [-1, 0, 0, -1]),
    (GROUPS, [[1], [2, 3]], [[1, 2], [3]]),
    (GROUPS, [[1, 2]], [[1, 2], [3]]),
    (GROUPS, [[1, 2], [3], [4]], [[1, 2], [3]]),
    (GROUPS, [[1, 2], [3, 3]], [[1, 2], [3]]),
    (GROUPS, [[1, 2], [3], []], [[1, 2], [3]]),
    (GROUPS, [[1, 2], 3], [[1, 2], [3]]),
    (GROUPS, [[1.0, 2.0], [3.0]], [[1, 2], [3]]),
    (GROUPS, [0, 0, 1], [[1, 2], [3]]),
    (GROUPS, "ab", [["a"], ["b"]]),
]


@pytest.mark.parametrize(("check", "actual", "expected"), RIGHT)
def test_the_same_groups_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert passes(check, actual, expected)


@pytest.mark.parametrize(("check", "actual", "expected"), WRONG)
def test_other_groups_fail(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert not passes(check, actual, expected)


def test_arrays_and_series_are_labels_too() -> None:
    np = pytest.importorskip("numpy")
    expected = np.array([0, 0, 1])
    assert passes(LABELS, np.array([7, 7, 3], dtype="i1"), expected)
    assert passes(LABELS, np.array([1.0, 1.0, 0.0], dtype="f4"), expected)
    assert passes(LABELS, [1, 1, 0], expected)
    assert passes(LABELS, np.array(["x", "x", "y"]), expected)
    assert not passes(LABELS, np.array([[7], [7], [3]]), expected)
    assert not passes(LABELS, np.array([[1, 0], [1, 0], [0, 1]]), expected)
    assert not passes(LABELS, np.array([np.nan, np.nan, 1]), expected)
    assert not passes(LABELS, np.array([7, 7, None], dtype=object), expected)
    assert not passes(LABELS, np.zeros(2_000_000, dtype="i1"), expected)
    assert not passes(LABELS, np.array(7), expected)
    pd = pytest.importorskip("pandas")
    assert passes(LABELS, pd.Series([1, 1, 0], index=[9, 8, 7]), expected)
    assert passes(LABELS, pd.Series(["x", "x", "y"], dtype="category"), expected)
    assert not passes(LABELS, pd.Series([1, None, 0]), expected)
    assert not passes(LABELS, pd.DataFrame({"label": [1, 1, 0]}), expected)


def test_every_pair_is_judged_as_comparing_all_pairs_would() -> None:
    from itertools import combinations, product

    for found in product(range(3), repeat=4):
        for wanted in product(range(3), repeat=4):
            pairs = combinations(range(4), 2)
            same = all((found[a] == found[b]) == (wanted[a] == wanted[b]) for a, b in pairs)
            assert passes(LABELS, list(found), list(wanted)) is same


@pytest.mark.parametrize(
    ("check", "actual", "expected", "message"),
    [
        (LABELS, [0, 0, 0, 1], [0, 0, 1, 2],
         "items 0 and 2 are in one group, but belong apart; 2 groups instead of 3"),
        (LABELS, [0, 1, 2, 2], [0, 0, 1, 2],
         "items 0 and 1 are apart, but belong in one group"),
        (LABELS, [0, 0], [0, 0, 1], "expected 3 labels, got 2"),
        (LABELS, [0, None], [0, 1], "item 1 has the label None, which names no group"),
        (NOISE, [-1, 0], [0, 0], "item 0 is noise, but belongs to one"),
        (NOISE, [0, 0], [-1, 0], "item 0 is in a group, but does not belong to one"),
        (GROUPS, [["a", "c"], ["b"]], [["a", "b"], ["c"]],
         "items 'a' and 'b' are apart, but belong in one group"),
        (GROUPS, [["a"]], [["a", "b"]], "item 'b' is in no group"),
    ],
)  # fmt: skip
def test_messages_name_two_items(
    check: dict[str, Any], actual: Any, expected: Any, message: str
) -> None:
    assert why(check, actual, expected) == message


@pytest.mark.parametrize(
    ("check", "expected"),
    [(LABELS, [NAN]), (LABELS, 3), (LABELS, "ab"), (GROUPS, [[1], [1]]), (GROUPS, [1, 2])],
)
def test_a_reference_without_a_partition_is_the_questions_fault(
    check: dict[str, Any], expected: object
) -> None:
    with pytest.raises(CheckError):
        judge(check, [0], expected)


@pytest.mark.parametrize("option", [{"noise": True}, {"noise": 1.5}, {"form": "sets"},
                                    {"form": "groups", "noise": -1}, {"labels": 1}])  # fmt: skip
def test_malformed_options_are_the_questions_fault(option: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({**LABELS, **option}, [[0]], [[0]])
