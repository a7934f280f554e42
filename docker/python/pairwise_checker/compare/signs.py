"""Vectors that may be turned around: eigenvectors, principal axes, singular vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..kinds import kind_of
from ..outcome import CheckError
from ..wording import show
from .arrays import header_difference
from .numbers import agreement
from .rules import Rules
from .walk import first_difference

if TYPE_CHECKING:
    import numpy as np

AXES = ("columns", "rows", "all")
_NUMERIC = "iufc"
_SINGULAR = {"columns": "column", "rows": "row"}
_LARGEST_EXACT = 2**53


def signed(array: np.ndarray) -> np.ndarray:
    """The same numbers in a dtype that holds their negatives; CheckError where none does."""
    import numpy as np

    if array.dtype.kind not in _NUMERIC:
        raise CheckError("only numbers have a sign, and the reference returned something else")
    if array.dtype.kind in "iu":
        if array.size and max(abs(int(array.min())), abs(int(array.max()))) > _LARGEST_EXACT:
            raise CheckError("whole numbers beyond 2**53 cannot be compared up to their sign")
        return np.asarray(array, dtype="i8")
    return array


def negated(value: Any) -> Any:
    """Numbers in lists with their signs turned; CheckError where something is no number."""
    kind = kind_of(value)
    if kind in ("list", "tuple"):
        return type(value)(negated(item) for item in value)
    if kind in ("integer", "float", "complex"):
        return -value
    raise CheckError(f"only numbers have a sign, and the reference holds {show(value)}")


def array_sign_difference(
    actual: np.ndarray, expected: np.ndarray, rules: Rules, axis: str
) -> str | None:
    """
    The first vector of an array that is neither the expected one nor its negative. Vectors are the
    columns (along the last axis but one) or the rows (along the last) of an array of two or more
    dimensions; an array of one dimension is one vector.
    """
    if actual.dtype.kind not in "b" + _NUMERIC:
        return first_difference(actual, expected, rules) or "only numbers have a sign"
    text = header_difference(actual, expected, rules)
    if text is not None:
        return text
    wanted = signed(expected)
    along = None if axis == "all" or expected.ndim < 2 else -2 if axis == "columns" else -1
    plus = agreement(actual, wanted, rules.tolerance)
    minus = agreement(actual, -wanted, rules.tolerance)
    fits = plus.all(axis=along, keepdims=True) | minus.all(axis=along, keepdims=True)
    if fits.all():
        return None
    place, turned = _worst_place(plus, minus, fits, along)
    word = (
        "the answer" if along is None else f"{_SINGULAR[axis]} {place[-1 if along == -2 else -2]}"
    )
    near, far = (-wanted, wanted) if turned else (wanted, -wanted)
    return (
        f"{word} is neither the expected one nor its negative: first difference at {list(place)}: "
        f"{show(actual[place])} instead of {show(near[place])} or {show(far[place])} "
        f"({rules.tolerance})"
    )


def _worst_place(
    plus: np.ndarray, minus: np.ndarray, fits: np.ndarray, along: int | None
) -> tuple[tuple[int, ...], bool]:
    """Where the first wrong vector first departs from the nearer of its two signs."""
    import numpy as np

    vector: list[Any] = [int(position) for position in np.argwhere(~fits)[0]]
    if along is None:
        vector = [slice(None)] * plus.ndim
    else:
        vector[along] = slice(None)
    inside = tuple(vector)
    turned = bool(minus[inside].sum() > plus[inside].sum())
    wrong = np.zeros(plus.shape, dtype=bool)
    wrong[inside] = ~(minus if turned else plus)[inside]
    return tuple(int(position) for position in np.argwhere(wrong)[0]), turned


def list_sign_difference(actual: Any, expected: Any, rules: Rules, axis: str) -> str | None:
    """As for arrays, for a list of numbers, or of lists of numbers where each is a row."""
    if kind_of(expected[0]) not in ("list", "tuple") or axis == "all":
        return _vector_difference(actual, expected, rules, "the answer")
    text = _lengths_difference(actual, expected, rules)
    if text is not None:
        return text
    found, wanted = list(actual), list(expected)
    if axis == "columns":
        if len({len(row) for row in wanted}) > 1:
            raise CheckError("the rows of the reference differ in length")
        found = [list(column) for column in zip(*found, strict=True)]
        wanted = [list(column) for column in zip(*wanted, strict=True)]
    for number, (one, other) in enumerate(zip(found, wanted, strict=True)):
        text = _vector_difference(one, other, rules, f"{_SINGULAR[axis]} {number}")
        if text is not None:
            return text
    return None


def _lengths_difference(actual: Any, expected: Any, rules: Rules) -> str | None:
    """Whether the rows of two matrices in lists lie beside one another."""
    if len(actual) != len(expected):
        return f"expected {len(expected)} rows, got {len(actual)}"
    for number, (row, wanted) in enumerate(zip(actual, expected, strict=True)):
        loose = rules.sequence == "any" and kind_of(row) in ("list", "tuple")
        if (kind_of(row) != kind_of(wanted) and not loose) or len(row) != len(wanted):
            text = first_difference(row, wanted, rules, f"[{number}]")
            return text or f"row {number} is of another kind"
    return None


def _vector_difference(actual: Any, expected: Any, rules: Rules, word: str) -> str | None:
    text = first_difference(actual, expected, rules)
    if text is None or first_difference(actual, negated(expected), rules) is None:
        return None
    return f"{word} is neither the expected one nor its negative: {text}"
