"""gradient: verified against the slope of the function itself, coordinate by coordinate."""

import math
from typing import Any

import pytest
from checker_help import judge
from pairwise_checker.outcome import CheckError, Outcome

GRADIENT: dict[str, Any] = {"kind": "gradient"}
LOSS = {**GRADIENT, "function": "loss"}
CHECKS = """
import math

def loss(at, seed):
    assert seed == 7
    x, y = at
    return math.exp(x) * y + y ** 3

def of_dict(at, seed):
    return at["b"] * sum(w * w for w in at["w"])

def of_number(at, seed):
    return at ** 3

def of_array(at, seed):
    return ((at["w"] @ at["x"] - 1) ** 2).sum() + abs(at["b"]).sum()

def broken(at, seed):
    return None

def infinite(at, seed):
    return math.inf

def raising(at, seed):
    raise ValueError("no")
"""
POINT = [0.5, -2.0]
SLOPE = [math.exp(0.5) * -2.0, math.exp(0.5) + 12.0]


def at(gradient: Any, point: Any = POINT) -> dict[str, Any]:
    return {"at": point, "gradient": gradient}


def graded(check: dict[str, Any], actual: Any, expected: Any) -> Outcome:
    return judge(check, actual, expected, checks=CHECKS)


DICT = {**GRADIENT, "function": "of_dict"}
DICT_POINT = {"w": [1.0, 2.0], "b": 3.0}
DICT_SLOPE = {"w": [6.0, 12.0], "b": 5.0}

RIGHT = [
    (LOSS, at(SLOPE), at(SLOPE)),
    (LOSS, at(tuple(SLOPE)), at(SLOPE)),
    (LOSS, at([x * (1 + 1e-6) for x in SLOPE]), at(SLOPE)),
    (LOSS, at(SLOPE, point=None), at(SLOPE)),
    (DICT, at({"b": 5.0, "w": (6.0, 12.0)}), at(DICT_SLOPE, DICT_POINT)),
    (DICT, at({"b": 5, "w": [6, 12]}), at(DICT_SLOPE, DICT_POINT)),
    ({**GRADIENT, "function": "of_number"}, at(12.0), at(12.0, 2.0)),
    ({**LOSS, "rtol": 0.2}, at([x * 1.1 for x in SLOPE]), at(SLOPE)),
    ({**LOSS, "step": 1e-4}, at(SLOPE), at(SLOPE)),
    (GRADIENT, [1.0, -0.0, 3.0], [1.0, 0.0, 3.0]),
    (GRADIENT, (1.0, 2.0), [1.0, 2.0]),
    (GRADIENT, [[1.0], [2.0 + 1e-8]], [[1.0], [2.0]]),
    (GRADIENT, [1e-9, 1.0], [0.0, 1.0]),
]

WRONG = [
    (LOSS, at(SLOPE[::-1]), at(SLOPE)),
    (LOSS, at([-x for x in SLOPE]), at(SLOPE)),
    (LOSS, at([SLOPE[0], SLOPE[1] * 1.001]), at(SLOPE)),
    (LOSS, at([0.0, 0.0]), at(SLOPE)),
    (LOSS, at([math.nan, SLOPE[1]]), at(SLOPE)),
    (LOSS, at([math.inf, SLOPE[1]]), at(SLOPE)),
    (LOSS, at(SLOPE[:1]), at(SLOPE)),
    (LOSS, at([*SLOPE, 0.0]), at(SLOPE)),
    (LOSS, at([SLOPE]), at(SLOPE)),
    (LOSS, at([]), at(SLOPE)),
    (LOSS, at(None), at(SLOPE)),
    (LOSS, at("gradient"), at(SLOPE)),
    (LOSS, at([True, False]), at(SLOPE)),
    (LOSS, at([object(), 1.0]), at(SLOPE)),
    (LOSS, at([1j, 1.0]), at(SLOPE)),
    (LOSS, at([10**400, 1.0]), at(SLOPE)),
    # The answer's own point is never used.
    (LOSS, at([0.0, 0.0], point=[-100.0, 0.0]), at(SLOPE)),
    (LOSS, SLOPE, at(SLOPE)),
    (LOSS, None, at(SLOPE)),
    (LOSS, {"gradient": SLOPE}, at(SLOPE)),
    (DICT, at({"b": 5.0}), at(DICT_SLOPE, DICT_POINT)),
    (DICT, at({"b": 5.0, "w": [6.0, 12.0], "c": 0.0}), at(DICT_SLOPE, DICT_POINT)),
    (DICT, at({"b": [6.0, 12.0], "w": 5.0}), at(DICT_SLOPE, DICT_POINT)),
    (GRADIENT, [1.0, 2.1], [1.0, 2.0]),
    (GRADIENT, 1.0, [1.0]),
]


@pytest.mark.parametrize(("check", "actual", "expected"), RIGHT)
def test_right_gradients_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    outcome = graded(check, actual, expected)
    assert outcome.verdict == "passed", outcome.message


@pytest.mark.parametrize(("check", "actual", "expected"), WRONG)
def test_wrong_gradients_fail(check: dict[str, Any], actual: Any, expected: Any) -> None:
    outcome = graded(check, actual, expected)
    assert outcome.verdict == "failed"
    assert outcome.message


def test_arrays_are_differentiated_too() -> None:
    np = pytest.importorskip("numpy")
    check = {**GRADIENT, "function": "of_array"}
    rng = np.random.default_rng(0)
    point = {"w": rng.normal(size=(3, 2)), "x": rng.normal(size=2), "b": rng.normal(size=4)}
    residual = 2 * (point["w"] @ point["x"] - 1)
    slope = {
        "w": np.outer(residual, point["x"]),
        "x": point["w"].T @ residual,
        "b": np.sign(point["b"]),
    }
    reference = at(slope, point)
    assert graded(check, at(slope), reference).verdict == "passed"
    narrow = {name: part.astype("f4") for name, part in slope.items()}
    assert graded(check, at(narrow), reference).verdict == "passed"
    assert graded(check, at({**slope, "b": slope["b"].tolist()}), reference).verdict == "passed"
    wrong = [
        {**slope, "w": slope["w"].T},
        {**slope, "w": slope["w"][None]},
        {**slope, "b": slope["b"].astype(bool)},
        {**slope, "b": slope["b"].astype(object)},
        {**slope, "b": np.full(4, np.nan)},
        {**slope, "b": np.zeros(2_000_000)},
        {**slope, "x": -slope["x"]},
        {**slope, "x": np.array(1.0)},
    ]
    for gradient in wrong:
        assert graded(check, at(gradient), reference).verdict == "failed"
    turned = {**slope, "w": slope["w"].copy()}
    turned["w"][2, 1] *= -1
    assert graded(check, at(turned), reference).message.startswith(
        "1 of 12 coordinates are wrong; the worst at ['w'][2, 1] is"
    )


def test_of_many_coordinates_a_random_choice_is_tried() -> None:
    np = pytest.importorskip("numpy")
    point = np.linspace(-1, 1, 3_000)
    check = {**GRADIENT, "function": "squares"}
    source = "def squares(at, seed):\n    return float(at @ at)"
    right = at(2 * point, point)
    assert judge(check, right, right, checks=source).verdict == "passed"
    assert judge(check, at(-2 * point), right, checks=source).verdict == "failed"


def test_the_message_names_the_worst_coordinate() -> None:
    outcome = graded(LOSS, at([SLOPE[0] * 1.01, SLOPE[1] * 2]), at(SLOPE))
    assert outcome.message == (
        "2 of 2 coordinates are wrong; the worst at [1] is 27.2974 instead of 13.6487 "
        "(relative error 0.5, allowed 1e-05)"
    )
    assert graded(LOSS, at([1.0]), at(SLOPE)).message == (
        "expected a gradient of shape (2,), got shape (1,)"
    )
    assert graded(DICT, at({"b": 5.0}), at(DICT_SLOPE, DICT_POINT)).message == (
        "expected a gradient of {'b': one number, 'w': shape (2,)}, got {'b': one number}"
    )


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (LOSS, SLOPE),
        (LOSS, {"at": POINT}),
        (LOSS, at(SLOPE, point=[1.0])),
        (LOSS, at(["a", "b"], point=["a", "b"])),
        (LOSS, at([0.0, 0.0])),
        ({**GRADIENT, "function": "not_there"}, at(SLOPE)),
        ({**GRADIENT, "function": "broken"}, at(SLOPE)),
        ({**GRADIENT, "function": "infinite"}, at(SLOPE)),
        (GRADIENT, "text"),
        (GRADIENT, []),
        (GRADIENT, [math.nan]),
        ({**LOSS, "rtol": 1.0}, at(SLOPE)),
        ({**LOSS, "step": 0}, at(SLOPE)),
        ({**LOSS, "epsilon": 1e-6}, at(SLOPE)),
    ],
)
def test_a_check_that_cannot_work_is_the_questions_fault(
    check: dict[str, Any], expected: Any
) -> None:
    with pytest.raises(CheckError):
        graded(check, at(SLOPE), expected)


def test_errors_of_the_function_pass_through_to_the_checker() -> None:
    with pytest.raises(ValueError, match="no"):
        graded({**GRADIENT, "function": "raising"}, at(SLOPE), at(SLOPE))
