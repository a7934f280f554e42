"""An answer laid beside the reference's value: both as arrays, or both as lists."""

from dataclasses import dataclass
from typing import Any

from ..kinds import kind_of
from .rules import Rules
from .walk import array_from_lists, first_difference

_LISTS = ("list", "tuple")


@dataclass(frozen=True)
class Pair:
    """Two values of one form; `difference` says why the answer has none such."""

    actual: Any
    expected: Any
    difference: str | None = None


def in_one_form(actual: Any, expected: Any, rules: Rules) -> Pair:
    """
    Tensors become arrays, and under `sequence: any` a list stands for an array and the other way
    round. A reference of another form comes back as it is.
    """
    kind, wanted = kind_of(actual), kind_of(expected)
    if rules.sequence == "any" and wanted == "array" and kind in _LISTS:
        array = array_from_lists(actual, expected, rules)
        return Pair(actual, expected, array) if isinstance(array, str) else Pair(array, expected)
    if rules.sequence == "any" and wanted in _LISTS and kind == "array" and actual.ndim:
        return Pair(actual.tolist(), expected)
    if rules.sequence == "any" and wanted in _LISTS and kind in _LISTS:
        return Pair(actual, expected)
    if kind != wanted:
        return Pair(actual, expected, first_difference(actual, expected, rules) or "another type")
    if wanted == "tensor":
        text = first_difference(actual, expected, rules) if rules.dtype == "exact" else None
        wrong_dtype = actual.dtype != expected.dtype
        return Pair(actual.array, expected.array, text if wrong_dtype else None)
    return Pair(actual, expected)
