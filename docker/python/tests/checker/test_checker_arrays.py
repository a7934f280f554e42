"""Arrays under equal and close: exact shape, class of dtype, every element, NaN by place."""

from typing import Any

import pytest
from checker_help import judge, passes, why

np = pytest.importorskip("numpy")

EQUAL: dict[str, Any] = {"kind": "equal"}
CLOSE: dict[str, Any] = {"kind": "close"}
BASE = np.array([0.5, -1.5, 2.0])
NAN = np.nan


@pytest.mark.parametrize("check", [EQUAL, CLOSE])
@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (BASE, BASE),
        (BASE.astype("f4"), BASE),
        (BASE.astype("f2"), BASE),
        (BASE.astype(">f8"), BASE),
        (np.array([-0.0]), np.array([0.0])),
        (np.array([NAN, 1.0]), np.array([-NAN, 1.0])),
        (np.array([np.inf, -np.inf]), np.array([np.inf, -np.inf])),
        (np.array([1, 2], dtype="u1"), np.array([1, 2])),
        (np.array([2**64 - 1], dtype="u8"), np.array([2**64 - 1], dtype="u8")),
        (np.array([True, False]), np.array([True, False])),
        (np.array([1 + 2j, complex(NAN, 0)]), np.array([1 + 2j, complex(NAN, 0)])),
        (np.array(["a", "bc"]), np.array(["a", "bc"], dtype="U9")),
        (np.array([1, "x", None], dtype=object), np.array([1, "x", None], dtype=object)),
        (np.array(["2024-01-01", "NaT"], "M8[D]"), np.array(["2024-01-01", "NaT"], "M8[ns]")),
        (np.array([3, "NaT"], "m8[h]"), np.array([180, "NaT"], "m8[m]")),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (np.array(5.0), np.array(5.0)),
        (np.float32(0.5), 0.5),
        (np.int8(3), 3),
        (3, np.int64(3)),
        (np.bool_(True), True),
        (np.datetime64("2024-01-01"), np.datetime64("2024-01-01T00:00")),
    ],
)
def test_right_arrays_pass(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert passes(check, actual, expected)


@pytest.mark.parametrize("check", [EQUAL, CLOSE, {**CLOSE, "rtol": 0.5, "atol": 0.4}])
@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (BASE[None, :], BASE),
        (BASE[:, None], BASE),
        (np.array(0.5), np.array([0.5, 0.5])),
        (0.5, np.array([0.5, 0.5])),
        (np.array([0.5]), 0.5),
        (np.array(0.5), 0.5),
        (BASE.tolist(), BASE),
        (tuple(BASE.tolist()), BASE),
        (BASE, BASE.tolist()),
        (BASE.astype(object), BASE),
        (BASE.astype(str), BASE),
        (BASE + 0j, BASE),
        (np.array([1.0, 2.0]), np.array([1, 2])),
        (np.array([1, 2]), np.array([1.0, 2.0])),
        (np.array([1, 0]), np.array([True, False])),
        (np.full(3, NAN), BASE),
        (np.array([NAN, -1.5, 2.0]), BASE),
        (BASE, np.array([NAN, -1.5, 2.0])),
        (np.array([1.0, NAN]), np.array([NAN, 1.0])),
        (np.array([np.inf]), np.array([-np.inf])),
        (np.array([np.inf]), np.array([1e308])),
        (np.array([1e308]), np.array([np.inf])),
        (np.array([NAN]), np.array([np.inf])),
        (np.array([np.inf]), np.array([NAN])),
        (np.array(["a"]), np.array(["b"])),
        (np.array([b"a"]), np.array(["a"])),
        (np.array(["2024-01-01"], "M8[D]"), np.array(["2024-01-02"], "M8[D]")),
        (np.array(["NaT"], "M8[D]"), np.array(["2024-01-02"], "M8[D]")),
        (np.array([1], "m8[Y]"), np.array([365], "m8[D]")),
        (np.zeros((0, 3)), np.zeros((3, 0))),
        (np.zeros(0), np.zeros(3)),
        (None, BASE),
        (np.array([complex(1, NAN)]), np.array([1 + 0j])),
    ],
)
def test_wrong_arrays_fail(check: dict[str, Any], actual: Any, expected: Any) -> None:
    assert not passes(check, actual, expected)


def test_large_whole_numbers_are_compared_exactly() -> None:
    big = np.array([2**63 - 1])
    assert not passes(EQUAL, np.array([2**63], dtype="u8"), big)
    assert not passes(EQUAL, np.array([-1]), np.array([2**64 - 1], dtype="u8"))
    assert not passes(EQUAL, np.array([2**53 + 1]), np.array([2**53]))


def test_the_tolerance_is_relative_to_the_expected_value() -> None:
    check = {**CLOSE, "rtol": 1e-3, "atol": 0}
    assert passes(check, np.array([100.09]), np.array([100.0]))
    assert not passes(check, np.array([100.11]), np.array([100.0]))
    assert not passes(check, np.array([1e-300]), np.array([0.0]))
    assert passes({**CLOSE, "atol": 1e-6}, np.array([1e-7]), np.array([0.0]))


def test_float32_answers_need_a_tolerance_of_their_own() -> None:
    third = np.array([1 / 3])
    assert not passes(CLOSE, third.astype("f4"), third)
    assert passes({**CLOSE, "rtol": 1e-6}, third.astype("f4"), third)


def test_numbers_in_nested_lists_are_compared_within_the_tolerance() -> None:
    assert passes(CLOSE, {"a": [0.1 + 0.2, "x"]}, {"a": [0.3, "x"]})
    assert not passes(CLOSE, {"a": [0.31, "x"]}, {"a": [0.3, "x"]})
    assert not passes(CLOSE, {"a": [0.3, "y"]}, {"a": [0.3, "x"]})


def test_whole_numbers_beyond_floats_are_compared_exactly() -> None:
    assert passes(CLOSE, 10**400, 10**400)
    assert not passes(CLOSE, 10**400, 10**400 + 1)


def test_dtype_exact_and_any() -> None:
    assert not passes({**CLOSE, "dtype": "exact"}, BASE.astype("f4"), BASE)
    assert passes({**CLOSE, "dtype": "exact"}, BASE, BASE)
    assert passes({**CLOSE, "dtype": "any"}, np.array([1, 2]), np.array([1.0, 2.0]))
    assert passes({**CLOSE, "dtype": "any"}, np.array([1, 0]), np.array([True, False]))
    assert passes({**CLOSE, "dtype": "any"}, np.array([1, 2.0], dtype=object), np.array([1.0, 2]))
    assert not passes({**CLOSE, "dtype": "any"}, np.array(["1", "2"]), np.array([1.0, 2.0]))
    assert not passes({**CLOSE, "dtype": "any"}, np.array(["1.0"], dtype=object), np.array([1.0]))


@pytest.mark.parametrize("check", [EQUAL, CLOSE])
def test_sequence_any_lets_lists_stand_for_arrays(check: dict[str, Any]) -> None:
    loose = {**check, "sequence": "any"}
    square = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert passes(loose, [[1.0, 2.0], (3.0, 4.0)], square)
    assert passes(loose, [[1, 2.0], [3.0, 4.0]], square)
    assert passes(loose, square, square.tolist())
    assert not passes(loose, [[1.0, 2.0], [3.0, 5.0]], square)
    assert not passes(loose, [[1.0, 2.0], [3.0]], square)
    assert not passes(loose, [1.0, 2.0, 3.0, 4.0], square)
    assert not passes(loose, [[1, 2], [3, 4]], square)
    assert not passes(loose, [["1", "2"], ["3", "4"]], square)
    assert not passes(loose, [1, "a"], np.array(["1", "a"]))
    assert not passes(loose, [True, 2], np.array([1, 2]))
    assert not passes(loose, np.array(1.0), [1.0])
    assert not passes(loose, 1.0, square)


@pytest.mark.parametrize(
    ("actual", "expected", "message"),
    [
        (
            np.zeros((2, 1, 3)),
            np.zeros((2, 3)),
            "expected shape (2, 3), got (2, 1, 3): an axis of length 1 is extra or missing; "
            "its values would be right",
        ),
        (
            np.zeros((3, 2)),
            np.zeros((2, 3)),
            "expected shape (2, 3), got (3, 2): the axes look swapped; its values would be right",
        ),
        (
            np.array([[[0.5, 2.0]]]),
            np.array([[0.5, 1.5]]),
            "expected shape (1, 2), got (1, 1, 2): an axis of length 1 is extra or missing; "
            "1 of 2 elements differ; first difference at [0, 1]: 2.0 instead of 1.5 "
            "(rtol 1e-09, atol 1e-12)",
        ),
        (
            np.arange(6.0),
            np.arange(6.0).reshape(2, 3),
            "expected shape (2, 3), got (6,): as many elements in another shape; "
            "its values would be right",
        ),
        (np.zeros(2), np.zeros((2, 3)), "expected shape (2, 3), got (2,)"),
        (
            np.array([np.float32(0.1)]),
            np.array([0.2], dtype="f4"),
            "first difference at [0]: 0.1 instead of 0.2 (rtol 1e-09, atol 1e-12)",
        ),
        (
            np.array([1, 2]),
            np.array([1.0, 2.0]),
            "expected an array of floats (dtype float64), got ints (dtype int64)",
        ),
        (
            np.array([[1.0, 2.0], [3.0, 4.5]]),
            np.array([[1.0, 2.0], [3.0, 4.0]]),
            "1 of 4 elements differ; first difference at [1, 1]: 4.5 instead of 4.0 "
            "(rtol 1e-09, atol 1e-12)",
        ),
        (
            np.array([NAN, NAN]),
            np.array([1.0, NAN]),
            "1 of 2 elements differ; first difference at [0]: nan instead of 1.0 "
            "(rtol 1e-09, atol 1e-12); 1 of its values is NaN where a number is expected",
        ),
    ],
)
def test_messages_teach(actual: Any, expected: Any, message: str) -> None:
    assert why(CLOSE, actual, expected) == message


def test_an_element_of_an_object_array_is_named_by_its_place() -> None:
    actual, expected = np.empty(2, dtype=object), np.empty(2, dtype=object)
    actual[:], expected[:] = [[1], [2, 3]], [[1], [2, 4]]
    assert why(EQUAL, actual, expected) == "at [1][1]: expected 4, got 3"


def test_lying_arrays_gain_nothing() -> None:
    class Lying(np.ndarray):  # type: ignore[misc,name-defined]
        def __array_ufunc__(self, *_args: Any, **_options: Any) -> Any:
            return np.array([True])

        def __array_function__(self, *_args: Any, **_options: Any) -> Any:
            return True

        def __eq__(self, other: object) -> Any:
            return np.array([True])

        __hash__ = None  # type: ignore[assignment]

    assert not passes(CLOSE, np.zeros(3).view(Lying), BASE)


@pytest.mark.parametrize("options", [{"rtol": 1.0}, {"rtol": -1}, {"atol": NAN}, {"rtol": True},
                                     {"atol": "1"}])  # fmt: skip
def test_a_tolerance_that_would_let_anything_pass_is_refused(options: dict[str, Any]) -> None:
    from pairwise_checker.outcome import CheckError

    with pytest.raises(CheckError):
        judge({**CLOSE, **options}, BASE, BASE)


def test_sparse_matrices_are_compared_by_value() -> None:
    sparse = pytest.importorskip("scipy.sparse")
    dense = np.array([[0, 1.5], [2.5, 0]])
    stored_zero = sparse.csr_matrix(([0.0, 1.5, 2.5], [0, 1, 0], [0, 2, 3]), shape=(2, 2))
    assert passes(CLOSE, sparse.csc_matrix(dense), sparse.csr_matrix(dense))
    assert passes(EQUAL, stored_zero, sparse.csr_matrix(dense))
    assert not passes(CLOSE, sparse.csr_matrix(dense.T), sparse.csr_matrix(dense))
    assert not passes(CLOSE, sparse.csr_matrix((2, 2)), sparse.csr_matrix(dense))
    assert not passes(CLOSE, dense, sparse.csr_matrix(dense))
    assert not passes(CLOSE, sparse.csr_matrix((2, 3)), sparse.csr_matrix((2, 2)))
    assert why(EQUAL, sparse.csr_matrix(dense * 2), sparse.csr_matrix(dense)) == (
        "at [0, 1]: 3.0 instead of 1.5"
    )


def test_tensors_are_compared_in_shape_class_and_value() -> None:
    torch = pytest.importorskip("torch")
    value = torch.tensor([0.5, 1.5])
    assert passes(CLOSE, value.clone().requires_grad_(), value)
    assert passes(CLOSE, value.double(), value)
    assert passes(CLOSE, value.bfloat16(), value)
    assert not passes({**CLOSE, "dtype": "exact"}, value.double(), value)
    assert not passes(CLOSE, value[None], value)
    assert not passes(CLOSE, value.numpy(), value)
    assert not passes(CLOSE, torch.tensor([1, 2]), torch.tensor([1.0, 2.0]))
    assert not passes(CLOSE, torch.full((2,), float("nan")), value)
