"""Rows, columns or items in any order: each expected one has a counterpart of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..compare.arrays import header_difference
from ..compare.forms import in_one_form
from ..compare.items import match_items
from ..compare.near_rows import match_near_rows
from ..compare.rules import Rules, Tolerance
from ..compare.signs import signed
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, from_difference
from ..wording import show
from .close import VALUE_OPTIONS, value_rules

if TYPE_CHECKING:
    import numpy as np

_AXES = ("rows", "columns")
_SINGULAR = {"rows": "row", "columns": "column"}
_NUMERIC = "biufc"
_EXACT = Tolerance(0.0, 0.0)


def _missing_text(word: str, number: int, wanted: Any, is_alone: bool, with_sign: bool) -> str:
    if is_alone:
        sign = ", with either sign" if with_sign else ""
        return f"no {word} of the answer agrees with the expected {word} {number}{sign}: {wanted}"
    return (
        f"each {word} of the answer can stand for one expected {word} only, and none is left for "
        f"the expected {word} {number}: {wanted}"
    )


def _array_difference(
    actual: np.ndarray, expected: np.ndarray, rules: Rules, axis: str, with_sign: bool
) -> str | None:
    import numpy as np

    if not expected.ndim:
        raise CheckError("up_to_permutation needs at least one dimension")
    text = header_difference(actual, expected, rules)
    if text is not None or not expected.size:
        return text
    word = _SINGULAR[axis] if expected.ndim > 1 else "item"
    front = -1 if axis == "columns" else 0
    found, wanted = np.moveaxis(actual, front, 0), np.moveaxis(expected, front, 0)
    if any(array.dtype.kind not in _NUMERIC for array in (found, wanted)):
        return _items_difference(list(found), list(wanted), rules, word, with_sign)
    count = len(wanted)
    match = match_near_rows(
        found.reshape(count, -1),
        (signed(wanted) if with_sign else wanted).reshape(count, -1),
        rules.tolerance or _EXACT,
        with_sign,
    )
    if match.missing is None:
        return None
    shown = show(wanted[match.missing].tolist())
    return _missing_text(word, match.missing, shown, match.is_alone, with_sign)


def _list_difference(
    actual: Any, expected: Any, rules: Rules, axis: str, with_sign: bool
) -> str | None:
    if len(actual) != len(expected):
        return f"expected {len(expected)} items, got {len(actual)}"
    if axis == "rows":
        return _items_difference(actual, expected, rules, "item", with_sign)
    if not expected or any(kind_of(row) not in ("list", "tuple") for row in expected):
        raise CheckError("only rows in a list have columns")
    width = len(expected[0])
    for number, (row, wanted) in enumerate(zip(actual, expected, strict=True)):
        if len(wanted) != width:
            raise CheckError("the rows of the reference differ in length")
        if kind_of(row) not in ("list", "tuple") or len(row) != width:
            return f"row {number} is not a list of {width} numbers"
    columns = [list(map(list, zip(*rows, strict=True))) for rows in (actual, expected)]
    return _items_difference(columns[0], columns[1], rules, "column", with_sign)


def _items_difference(
    actual: Any, expected: Any, rules: Rules, word: str, with_sign: bool
) -> str | None:
    match = match_items(actual, expected, rules, with_sign)
    if match is None:
        return None
    shown = show(expected[match.missing])
    return _missing_text(word, match.missing, shown, match.is_alone, with_sign)


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, VALUE_OPTIONS | {"axis", "with_sign"})
    rules, axis = value_rules(options), options.choice("axis", _AXES)
    with_sign = options.flag("with_sign", False)
    if kind_of(comparison.expected) not in ("array", "tensor", "list", "tuple"):
        raise CheckError("up_to_permutation needs a reference that returns an array or a list")
    pair = in_one_form(comparison.actual, comparison.expected, rules)
    if pair.difference is not None:
        return from_difference(pair.difference)
    compare = _array_difference if kind_of(pair.expected) == "array" else _list_difference
    return from_difference(compare(pair.actual, pair.expected, rules, axis, with_sign))


UP_TO_PERMUTATION = Comparator(_compare)
