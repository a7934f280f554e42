"""Vectors that are equal up to their sign, as eigenvectors are."""

from typing import Any

from ..compare.forms import in_one_form
from ..compare.rules import Rules
from ..compare.signs import AXES, array_sign_difference, list_sign_difference, negated
from ..compare.walk import first_difference
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, from_difference
from .close import VALUE_OPTIONS, value_rules


def _difference(actual: Any, expected: Any, rules: Rules, axis: str) -> str | None:
    wanted = kind_of(expected)
    if wanted in ("integer", "float", "complex"):
        text = first_difference(actual, expected, rules)
        turned = text is not None and first_difference(actual, negated(expected), rules) is None
        return None if turned else text
    is_empty = wanted in ("list", "tuple") and not expected
    if wanted not in ("array", "tensor", "list", "tuple") or is_empty:
        raise CheckError("up_to_sign needs a reference that returns numbers in an array or a list")
    pair = in_one_form(actual, expected, rules)
    if pair.difference is not None:
        return pair.difference
    if wanted in ("array", "tensor"):
        return array_sign_difference(pair.actual, pair.expected, rules, axis)
    return list_sign_difference(pair.actual, pair.expected, rules, axis)


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, VALUE_OPTIONS | {"axis"})
    rules, axis = value_rules(options), options.choice("axis", AXES)
    return from_difference(_difference(comparison.actual, comparison.expected, rules, axis))


UP_TO_SIGN = Comparator(_compare)
