"""same_set, raises and predicate."""

from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

SET: dict[str, Any] = {"kind": "same_set"}
RAISES: dict[str, Any] = {"kind": "raises", "type": "ValueError"}


@pytest.mark.parametrize(
    ("actual", "expected", "right"),
    [
        ([3, 1, 2], [1, 2, 3], True),
        ((3, 1, 2), [1, 2, 3], True),
        ({3, 1, 2}, [1, 2, 3], True),
        ([[1, 2], ["a"]], [["a"], [1, 2]], True),
        ([{"a": 1}, {"b": [2]}], [{"b": [2]}, {"a": 1}], True),
        ([float("nan")], [float("nan")], True),
        ([1, 1, 2], [1, 2, 2], False),
        ([1, 1, 2], [1, 2], False),
        ([1, 2], [1, 2, 3], False),
        ([1, 2, 4], [1, 2, 3], False),
        ([1.0, 2], [1, 2], False),
        ([True, 2], [1, 2], False),
        ([(1, 2)], [[1, 2]], False),
        ([object()], [1], False),
        ("abc", ["a", "b", "c"], False),
        ({"a": 1}, ["a"], False),
        (None, [1], False),
        (3, [3], False),
    ],
)
def test_same_set(actual: object, expected: object, right: bool) -> None:
    assert passes(SET, actual, expected) is right


def test_same_set_reads_arrays() -> None:
    np = pytest.importorskip("numpy")
    assert passes(SET, np.array([2, 1]), [1, 2])
    assert not passes(SET, np.array([2.0, 1.0]), [1, 2])
    assert passes({**SET, "dtype": "any"}, np.array([2.0, 1.0]), [1, 2])
    assert not passes(SET, np.array(1), [1])


def test_same_set_may_ignore_how_often() -> None:
    assert passes({**SET, "duplicates": "ignore"}, [1, 1, 2], [1, 2])


def test_same_set_says_what_is_missing() -> None:
    assert why(SET, [1, 5], [1, 2]) == "missing: 2; unexpected: 5"
    assert "not each as often" in why(SET, [1, 1, 2], [1, 2, 2])


def test_same_set_needs_a_collection_from_the_reference() -> None:
    with pytest.raises(CheckError):
        judge(SET, [1], 1)


class Custom(ValueError):
    """A subclass of what is asked for."""


FAKE = type("ValueError", (Exception,), {})


@pytest.mark.parametrize(
    ("actual", "right"),
    [
        (ValueError("n must be positive"), True),
        (Custom(), True),
        (UnicodeDecodeError("utf-8", b"", 0, 1, "x"), True),
        (TypeError("n"), False),
        (Exception("ValueError"), False),
        (FAKE("n"), False),
        (3, False),
        (None, False),
        (object(), False),
    ],
)
def test_raises_asks_for_the_type(actual: object, right: bool) -> None:
    assert passes(RAISES, actual, ValueError("n")) is right


def test_raises_may_ask_for_a_text() -> None:
    check = {**RAISES, "mentions": "positive"}
    assert passes(check, ValueError("must be Positive"), ValueError("positive"))
    assert "does not mention 'positive'" in why(check, ValueError("x"), ValueError("positive"))


def test_raises_finds_classes_of_the_question_by_name() -> None:
    kind = type("QueueEmpty", (Exception,), {})
    check = {"kind": "raises", "type": "QueueEmpty"}
    assert passes(check, kind("x"), kind("x"))
    assert not passes(check, ValueError("x"), kind("x"))


def test_raises_tells_what_happened_instead() -> None:
    assert why(RAISES, 3, ValueError("n")) == (
        "expected ValueError to be raised, but the call returned an int"
    )
    assert why(RAISES, TypeError("bad"), ValueError("n")) == (
        "expected ValueError to be raised, but it raised TypeError: bad"
    )


@pytest.mark.parametrize("expected", [3, TypeError("n")])
def test_a_reference_that_does_not_raise_is_the_questions_fault(expected: object) -> None:
    with pytest.raises(CheckError):
        judge(RAISES, ValueError("n"), expected)


CHECKS = """
def says_true(actual, expected, seed):
    return actual == expected

def says_nothing(actual, expected, seed):
    assert seed == 7
    assert actual > 0, f"{actual} is not positive"

def says_why(actual, expected, seed):
    return "" if actual == 0 else "not zero"

def says_one(actual, expected, seed):
    return 1

def says_list(actual, expected, seed):
    return []

def breaks(actual, expected, seed):
    return actual.shape
"""


@pytest.mark.parametrize(
    ("function", "actual", "verdict", "message"),
    [
        ("says_true", 3, "passed", ""),
        ("says_true", 4, "failed", "the answer does not have the property that is asked for"),
        ("says_nothing", 4, "passed", ""),
        ("says_nothing", -4, "failed", "-4 is not positive"),
        ("says_why", 4, "failed", "not zero"),
        ("says_why", 0, "failed", "the answer does not have the property that is asked for"),
        ("says_true", ValueError("x"), "failed", "raised ValueError: x"),
    ],
)
def test_predicates_decide(function: str, actual: object, verdict: str, message: str) -> None:
    outcome = judge({"kind": "predicate", "function": function}, actual, 3, checks=CHECKS)
    assert (outcome.verdict, outcome.message) == (verdict, message)


@pytest.mark.parametrize("function", ["says_one", "says_list", "not_there", "__doc__"])
def test_predicates_that_do_not_decide_are_the_questions_fault(function: str) -> None:
    with pytest.raises(CheckError):
        judge({"kind": "predicate", "function": function}, 3, 3, checks=CHECKS)


def test_errors_of_a_predicate_pass_through_to_the_checker() -> None:
    with pytest.raises(AttributeError):
        judge({"kind": "predicate", "function": "breaks"}, 3, 3, checks=CHECKS)


def test_predicates_see_both_exceptions() -> None:
    outcome = judge(
        {"kind": "predicate", "function": "says_true"},
        ValueError("x"),
        ValueError("x"),
        checks=CHECKS,
    )
    assert outcome.verdict == "passed"
