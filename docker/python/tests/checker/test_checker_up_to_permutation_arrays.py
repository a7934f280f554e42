"""up_to_permutation on arrays: rows and columns of numbers, matched as a whole."""

from itertools import permutations
from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

np = pytest.importorskip("numpy")

ANY_ORDER: dict[str, Any] = {"kind": "up_to_permutation"}
COLUMNS = {**ANY_ORDER, "axis": "columns"}
SIGNED = {**ANY_ORDER, "with_sign": True}
BASE = np.array([[0.0, 1.0], [0.0, 2.0], [np.nan, np.inf], [5.0, -6.0]])
ORDER = [2, 0, 3, 1]

RIGHT = [
    (ANY_ORDER, BASE[ORDER], BASE),
    (ANY_ORDER, BASE[ORDER].astype("f4"), BASE),
    (ANY_ORDER, BASE[ORDER] + 1e-13, BASE),
    (COLUMNS, BASE[:, ::-1], BASE),
    (SIGNED, -BASE[ORDER], BASE),
    (SIGNED, BASE[ORDER] * [[1], [-1], [1], [-1]], BASE),
    ({**COLUMNS, "with_sign": True}, BASE[:, ::-1] * [1, -1], BASE),
    (ANY_ORDER, BASE[:, 0][ORDER], BASE[:, 0]),
    (ANY_ORDER, np.arange(24).reshape(2, 3, 4)[::-1], np.arange(24).reshape(2, 3, 4)),
    (COLUMNS, np.arange(24).reshape(2, 3, 4)[..., ::-1], np.arange(24).reshape(2, 3, 4)),
    (ANY_ORDER, np.array([1j, 1, complex(0, np.nan)]), np.array([complex(0, np.nan), 1j, 1])),
    (ANY_ORDER, np.array(["b", "a"]), np.array(["a", "b"])),
    (ANY_ORDER, np.array([["b", 1], ["a", 2]], object), np.array([["a", 2], ["b", 1]], object)),
    (ANY_ORDER, np.zeros((0, 2)), np.zeros((0, 2))),
    (ANY_ORDER, np.zeros((2, 0)), np.zeros((2, 0))),
    (ANY_ORDER, np.zeros((500, 2)), np.zeros((500, 2))),
    (ANY_ORDER, np.array([True, False]), np.array([False, True])),
    ({**ANY_ORDER, "sequence": "any"}, BASE[ORDER].tolist(), BASE),
    ({**ANY_ORDER, "sequence": "any"}, BASE[ORDER], BASE.tolist()),
    ({**ANY_ORDER, "dtype": "any"}, np.array([2, 1]), np.array([1.0, 2.0])),
]

WRONG = [
    (ANY_ORDER, BASE[[0, 0, 2, 3]], BASE),
    (ANY_ORDER, BASE[:, ::-1], BASE),
    (ANY_ORDER, -BASE, BASE),
    (COLUMNS, BASE[ORDER], BASE),
    (SIGNED, BASE * [1, -1], BASE),
    (ANY_ORDER, BASE[:3], BASE),
    (ANY_ORDER, BASE[None], BASE),
    (ANY_ORDER, BASE.T, BASE),
    (ANY_ORDER, BASE.astype(object), BASE),
    (ANY_ORDER, BASE.astype(str), BASE),
    (ANY_ORDER, BASE[ORDER].tolist(), BASE),
    (ANY_ORDER, BASE + 0j, BASE),
    (ANY_ORDER, np.full_like(BASE, np.nan), BASE),
    (ANY_ORDER, np.zeros_like(BASE), BASE),
    (ANY_ORDER, BASE[ORDER] + 1e-3, BASE),
    (ANY_ORDER, np.where(np.isnan(BASE), 0, BASE), BASE),
    (ANY_ORDER, np.zeros((1200, 1200)), BASE),
    (ANY_ORDER, np.array([True, True]), np.array([False, True])),
    (SIGNED, np.array([2**63 - 1, 5]), np.array([1, 5])),
]


def test_right_arrays_pass() -> None:
    for check, actual, expected in RIGHT:
        assert passes(check, actual, expected), (check, actual, expected)


def test_wrong_arrays_fail() -> None:
    for check, actual, expected in WRONG:
        assert not passes(check, actual, expected), (check, actual, expected)


def test_rows_are_matched_as_every_order_tried_one_by_one_would() -> None:
    rng = np.random.default_rng(5)
    check = {**ANY_ORDER, "rtol": 0, "atol": 0.3}
    verdicts = set()
    for _ in range(150):
        expected = rng.integers(0, 4, (4, 2)) * 0.25
        actual = expected[rng.permutation(4)] + rng.choice([-2, -1, 0, 0, 0, 1], (4, 2)) * 0.25
        orders = (actual[list(order)] for order in permutations(range(4)))
        right = any((abs(ordered - expected) <= 0.3).all() for ordered in orders)
        verdicts.add(right)
        assert passes(check, actual, expected) is right
    assert verdicts == {True, False}


def test_many_rows_are_matched() -> None:
    expected = np.random.default_rng(0).normal(size=(5_000, 4))
    actual = expected[np.random.default_rng(1).permutation(5_000)] + 1e-12
    assert passes(ANY_ORDER, actual, expected)
    actual[77, 2] += 1e-3
    assert not passes(ANY_ORDER, actual, expected)


def test_an_answer_that_piles_its_rows_up_fails_at_once() -> None:
    expected = np.random.default_rng(0).normal(size=(40_000, 3))
    assert not passes(ANY_ORDER, np.broadcast_to(expected[0], (40_000, 3)).copy(), expected)


@pytest.mark.parametrize("expected", [np.array(3.0), np.zeros((6_000, 1))])
def test_a_reference_that_cannot_be_matched_is_the_questions_fault(expected: Any) -> None:
    with pytest.raises(CheckError):
        judge(ANY_ORDER, expected, expected)


def test_tensors_are_read_as_arrays() -> None:
    torch = pytest.importorskip("torch")
    value = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    assert passes(ANY_ORDER, value.flip(0), value)
    assert not passes(ANY_ORDER, value.flip(1), value)
    assert not passes(ANY_ORDER, value.numpy(), value)


def test_the_message_names_the_row_that_is_missing() -> None:
    assert why(ANY_ORDER, BASE[[0, 0, 2, 3]], BASE) == (
        "no row of the answer agrees with the expected row 1: [0.0, 2.0]"
    )
    assert why(COLUMNS, BASE[:, [0, 0]], BASE).startswith("no column of the answer agrees")
    assert why(ANY_ORDER, BASE[:3], BASE) == "expected shape (4, 2), got (3, 2)"
