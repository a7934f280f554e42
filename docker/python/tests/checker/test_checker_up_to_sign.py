"""up_to_sign: each vector is the expected one or its negative, and nothing else is free."""

from typing import Any

import pytest
from checker_help import judge, passes, why
from pairwise_checker.outcome import CheckError

SIGN: dict[str, Any] = {"kind": "up_to_sign"}
ROWS = {**SIGN, "axis": "rows"}
ALL = {**SIGN, "axis": "all"}

PLAIN_RIGHT = [
    (SIGN, [1.0, -2.0], [1.0, -2.0]),
    (SIGN, [-1.0, 2.0], [1.0, -2.0]),
    (SIGN, [-0.0, 0.0], [0.0, 0.0]),
    (SIGN, (1, 2), (-1, -2)),
    (ROWS, [[1.0, 2.0], [-3.0, -4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGN, [[1.0, -2.0], [3.0, -4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ALL, [[-1.0, -2.0], [-3.0, -4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGN, -1.5, 1.5),
    (SIGN, [1 + 1e-12, 2.0], [-1.0, -2.0]),
    ({**SIGN, "sequence": "any"}, (-1.0, 2.0), [1.0, -2.0]),
    ({**ROWS, "sequence": "any"}, ([-1.0, 2.0], (3.0, 4.0)), [[1.0, -2.0], [3.0, 4.0]]),
    ({**SIGN, "dtype": "any"}, [-1, -2], [1.0, 2.0]),
]

PLAIN_WRONG = [
    (SIGN, [1.0, 2.0], [1.0, -2.0]),
    (SIGN, [1.0, 0.0], [1.0, 2.0]),
    (SIGN, [0.0, 0.0], [1.0, 2.0]),
    (SIGN, [1.0, 2.0, 0.0], [1.0, 2.0]),
    (SIGN, [], [1.0, 2.0]),
    (SIGN, None, [1.0, 2.0]),
    (SIGN, "12", [1.0, 2.0]),
    (SIGN, [True, False], [1.0, 0.0]),
    (SIGN, ["1.0", "2.0"], [1.0, 2.0]),
    (SIGN, [object(), object()], [1.0, 2.0]),
    (SIGN, [float("nan"), 2.0], [1.0, 2.0]),
    (SIGN, [1, 2], [1.0, 2.0]),
    (SIGN, (1.0, 2.0), [1.0, 2.0]),
    (SIGN, [[-1.0, -2.0], [3.0, 4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ROWS, [[1.0, -2.0], [3.0, -4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (ALL, [[1.0, 2.0], [-3.0, -4.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGN, [[1.0, 2.0], [3.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGN, [[1.0, 2.0], 3.0], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGN, [[1.0, 2.0]], [[1.0, 2.0], [3.0, 4.0]]),
    (SIGN, {0: 1.0}, [1.0]),
    (SIGN, 1.6, 1.5),
]


@pytest.mark.parametrize(("check", "actual", "expected"), PLAIN_RIGHT)
def test_right_lists_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert passes(check, actual, expected)


@pytest.mark.parametrize(("check", "actual", "expected"), PLAIN_WRONG)
def test_wrong_lists_fail(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert not passes(check, actual, expected)


def _array_cases() -> tuple[list[Any], list[Any]]:
    np = pytest.importorskip("numpy")
    base = np.array([[1.0, 2.0, 0.0], [3.0, -4.0, 0.0]])
    batch = np.stack([base, 2 * base])
    right = [
        (SIGN, base * [1, -1, 1], base),
        (SIGN, base * [-1, -1, -1], base),
        (SIGN, (base * [1, -1, -1]).astype("f4"), base),
        (SIGN, np.asfortranarray(base * [1, -1, 1]), base),
        (ROWS, base * [[1], [-1]], base),
        (ALL, -base, base),
        (SIGN, -base[0], base[0]),
        (SIGN, batch * np.array([[[1, -1, 1]], [[-1, 1, 1]]]), batch),
        (ROWS, batch * np.array([[[1], [-1]], [[-1], [1]]]), batch),
        (SIGN, np.array([[1], [-2]]), np.array([[-1], [2]])),
        (SIGN, np.array([[1j, 2.0]]) * [-1, 1], np.array([[1j, 2.0]])),
        (SIGN, np.array([[np.inf], [1.0]]), np.array([[-np.inf], [-1.0]])),
        (SIGN, np.zeros((0, 3)), np.zeros((0, 3))),
        ({**SIGN, "sequence": "any"}, (base * [1, -1, 1]).tolist(), base),
        ({**SIGN, "sequence": "any"}, -base[0], base[0].tolist()),
        (SIGN, np.array([1, 255], dtype="u1"), np.array([1, 255], dtype="u1")),
    ]
    wrong = [
        (SIGN, base * [[1], [-1]], base),
        (ROWS, base * [1, -1, 1], base),
        (ALL, base * [1, -1, 1], base),
        (SIGN, np.abs(base), base),
        (SIGN, np.zeros_like(base), base),
        (SIGN, np.full_like(base, np.nan), base),
        (SIGN, base.T, base),
        (SIGN, base[:, :2], base),
        (SIGN, base[None], base),
        (SIGN, base.astype(object), base),
        (SIGN, base.astype(str), base),
        (SIGN, base.astype(bool), base),
        (SIGN, base.astype(int), base),
        (SIGN, base * 1j, base),
        (SIGN, base.tolist(), base),
        (SIGN, np.broadcast_to(0.0, (2, 3)).copy(), base),
        (SIGN, base + 1e-6, base),
        (SIGN, np.array([255], dtype="u1"), np.array([1], dtype="u1")),
        (SIGN, np.zeros((1200, 1200)), base),
        (SIGN, np.array(1.0), base),
    ]
    return right, wrong


def test_right_arrays_pass() -> None:
    for check, actual, expected in _array_cases()[0]:
        assert passes(check, actual, expected), (check, actual, expected)


def test_wrong_arrays_fail() -> None:
    for check, actual, expected in _array_cases()[1]:
        assert not passes(check, actual, expected), (check, actual, expected)


def test_tensors_are_read_as_arrays() -> None:
    torch = pytest.importorskip("torch")
    value = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    assert passes(SIGN, value * torch.tensor([1.0, -1.0]), value)
    assert not passes(SIGN, value * torch.tensor([[1.0], [-1.0]]), value)
    assert not passes(SIGN, value.numpy(), value)


def test_the_message_names_the_vector_and_the_nearer_sign() -> None:
    np = pytest.importorskip("numpy")
    base = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    answer = base * [1, -1]
    answer[2, 1] = -7.0
    assert why(SIGN, answer, base) == (
        "column 1 is neither the expected one nor its negative: first difference at [2, 1]: "
        "-7.0 instead of -6.0 or 6.0 (rtol 1e-09, atol 1e-12)"
    )
    assert why(ROWS, answer, base).startswith("row 0 is neither")
    assert "the axes look swapped" in why(SIGN, base.T, base)


def test_the_message_for_lists_names_the_row() -> None:
    assert why(ROWS, [[1.0, 2.0], [3.0, 5.0]], [[1.0, 2.0], [3.0, 4.0]]) == (
        "row 1 is neither the expected one nor its negative: at [1]: expected 4.0, got 5.0 "
        "(rtol 1e-09, atol 1e-12)"
    )


@pytest.mark.parametrize("expected", ["text", [], {"a": 1}, ["a"], [True], None])
def test_a_reference_without_signs_is_the_questions_fault(expected: object) -> None:
    with pytest.raises(CheckError):
        judge(SIGN, [2.0], expected)


@pytest.mark.parametrize("option", [{"axis": "diagonal"}, {"axis": 1}, {"signs": True},
                                    {"rtol": 1}])  # fmt: skip
def test_malformed_options_are_the_questions_fault(option: dict[str, Any]) -> None:
    with pytest.raises(CheckError):
        judge({**SIGN, **option}, [1.0], [1.0])
