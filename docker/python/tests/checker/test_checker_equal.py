"""equal: the same value of the same class, and nothing that merely looks like it."""

import datetime as dt
import decimal
import fractions
from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

EQUAL: dict[str, Any] = {"kind": "equal"}
NAN = float("nan")

SAME = [
    (None, None),
    (True, True),
    (3, 3),
    (10**5_000, 10**5_000),
    (0.0, -0.0),
    (NAN, float("-nan")),
    (float("inf"), float("inf")),
    (1 + 2j, 1 + 2j),
    (complex(NAN, 1), complex(NAN, 1)),
    ("\u00e9", "\u00e9"),
    ([1, [2.5, "x"], (None,)], [1, [2.5, "x"], (None,)]),
    ({"a": 1, "b": [2]}, {"b": [2], "a": 1}),
    ({1, 2}, frozenset({2, 1})),
    ({(1, "a"): {2}}, {(1, "a"): {2}}),
    ({NAN: 1}, {NAN: 1}),
    (decimal.Decimal("1.0"), decimal.Decimal("1.00")),
    (fractions.Fraction(1, 2), fractions.Fraction(2, 4)),
    (dt.date(2024, 1, 31), dt.date(2024, 1, 31)),
    (
        dt.datetime(2024, 1, 31, 12, tzinfo=dt.UTC),
        dt.datetime(2024, 1, 31, 14, tzinfo=dt.timezone(dt.timedelta(hours=2))),
    ),
]

DIFFERENT = [
    (None, 0),
    (True, 1),
    (1, True),
    (0, False),
    (1, 1.0),
    (1.0, 1),
    (1.0, 1 + 0j),
    (NAN, 0.0),
    (0.0, NAN),
    (NAN, None),
    (float("inf"), float("-inf")),
    (0.1 + 0.2, 0.3),
    ("1", 1),
    (b"a", "a"),
    (b"a", bytearray(b"a")),
    ("a ", "a"),
    ("\u00e9", "e\u0301"),
    ([1, 2], (1, 2)),
    ([1, 2], [1, 2, 3]),
    ([1, 2, 3], [1, 2]),
    ([], None),
    ([2, 1], [1, 2]),
    ([True], [1]),
    ({1}, {True}),
    ({1: "a"}, {True: "a"}),
    ({1: "a"}, {1.0: "a"}),
    ({"a": 1}, {"a": 1, "b": 2}),
    ({"a": 1, "b": 2}, {"a": 1}),
    ({"a": None}, {}),
    ({1, 2}, [1, 2]),
    (dt.datetime(2024, 1, 31), dt.date(2024, 1, 31)),
    (dt.datetime(2024, 1, 31), dt.datetime(2024, 1, 31, tzinfo=dt.UTC)),
    (ValueError("x"), 3),
    (object(), 3),
    ([object()], [3]),
    ({object()}, {3}),
]


@pytest.mark.parametrize("case", range(len(SAME)))
def test_equal_values_pass(case: int) -> None:
    actual, expected = SAME[case]
    assert passes(EQUAL, actual, expected)


@pytest.mark.parametrize("case", range(len(DIFFERENT)))
def test_other_values_fail(case: int) -> None:
    actual, expected = DIFFERENT[case]
    assert not passes(EQUAL, actual, expected)


@pytest.mark.parametrize(
    ("actual", "expected", "message"),
    [
        (4, 3, "expected 3, got 4"),
        (3.0, 3, "expected an int (3), got a float (3.0)"),
        (None, [1], "expected a list, got None (is a return missing?)"),
        ([1], [1, 2], "expected 2 items, got 1"),
        ([1, 5, 3], [1, 2, 3], "at [1]: expected 2, got 5"),
        ({"a": [1, 9]}, {"a": [1, 2]}, "at ['a'][1]: expected 2, got 9"),
        ({"a": 1}, {"b": 1}, "missing key: 'b'; unexpected key: 'a'"),
        ({1, 2, 3}, {1, 4}, "missing item: 4; unexpected items: 2, 3"),
        (lambda: 1, 3, "expected an int, got an object of type 'function'"),
        ((1, 2), [1, 2], "expected a list, got a tuple"),
        (ValueError("n < 0"), 3, "raised ValueError: n < 0"),
    ],
)
def test_messages_say_what_differs_and_where(
    actual: object, expected: object, message: str
) -> None:
    assert why(EQUAL, actual, expected) == message


def test_long_texts_are_compared_up_to_the_character() -> None:
    message = why(EQUAL, "a" * 60 + "b", "a" * 60 + "c")
    assert message.endswith("first difference at character 60")


def test_candidate_text_is_escaped_in_messages() -> None:
    message = why(EQUAL, "\u202e\x1b[31m\ud800", "x")
    assert message.isprintable()


def test_sequence_any_lets_list_and_tuple_stand_for_each_other() -> None:
    loose = {**EQUAL, "sequence": "any"}
    assert passes(loose, (1, [2, 3]), [1, (2, 3)])
    assert not passes(loose, (1, [2, 4]), [1, (2, 3)])
    assert not passes(loose, {1, 2}, [1, 2])


def test_dtype_any_compares_numbers_by_value() -> None:
    loose = {**EQUAL, "dtype": "any"}
    assert passes(loose, [3.0, True, {2.0: 1}], [3, 1, {2: 1.0}])
    assert not passes(loose, [3.5], [3])
    assert not passes(loose, ["3"], [3])


def test_huge_whole_numbers_do_not_break_messages() -> None:
    assert not passes(EQUAL, 10**5_000, 10**5_000 + 1)
    assert not passes(EQUAL, [10**5_000], "x")


@pytest.mark.parametrize("check", [{"rtol": 1}, {"sequnce": "any"}, {"dtype": "float"}])
def test_misspelt_options_are_the_checks_fault(check: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({**EQUAL, **check}, 1, 1)


def test_a_reference_that_cannot_be_compared_is_the_questions_fault() -> None:
    with pytest.raises(CheckError):
        judge(EQUAL, [object()], [object()])


def test_members_that_look_alike_fail() -> None:
    assert not passes(EQUAL, {float("nan"), float("nan")}, {float("nan")})
