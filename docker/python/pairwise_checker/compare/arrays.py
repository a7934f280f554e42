"""Comparison of arrays: shape, dtype, then every element. Nothing is ever broadcast."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..wording import show
from .numbers import agreement
from .rules import Rules

if TYPE_CHECKING:
    import numpy as np

CompareItems = Callable[[Any, Any, Rules, str], str | None]

_CLASSES = {
    'b': 'bools', 'i': 'ints', 'u': 'ints', 'f': 'floats', 'c': 'complex numbers',
    'S': 'bytes', 'U': 'strings', 'M': 'datetimes', 'm': 'time spans', 'O': 'objects',
}  # fmt: skip
_NUMERIC = "biufc"


def array_difference(
    actual: np.ndarray, expected: np.ndarray, rules: Rules, path: str, compare_items: CompareItems
) -> str | None:
    """The first difference between two arrays, in words, or None."""
    text = header_difference(actual, expected, rules)
    if text is not None:
        return text
    kinds = actual.dtype.kind + expected.dtype.kind
    if "O" in kinds:
        return _object_difference(actual, expected, rules, path, compare_items)
    return _plain_difference(actual, expected, rules)


def header_difference(actual: np.ndarray, expected: np.ndarray, rules: Rules) -> str | None:
    """What is wrong with an array before any element is looked at: its shape or its dtype."""
    if actual.shape != expected.shape:
        return _shape_text(actual, expected, rules)
    return dtype_difference(actual.dtype, expected.dtype, rules)


def _plain_difference(actual: np.ndarray, expected: np.ndarray, rules: Rules) -> str | None:
    kinds = actual.dtype.kind + expected.dtype.kind
    if all(kind in _NUMERIC for kind in kinds):
        agrees = agreement(actual, expected, rules.tolerance)
    elif kinds[0] == kinds[1]:
        agrees = _same(actual, expected)
    else:
        return _class_text(actual.dtype, expected.dtype)
    return values_difference(actual, expected, agrees, rules)


def _shape_text(actual: np.ndarray, expected: np.ndarray, rules: Rules) -> str:
    """The shapes, what turns one into the other, and whether it would be right then."""
    text = f"expected shape {expected.shape}, got {actual.shape}"
    if actual.size != expected.size:
        return text
    if actual.squeeze().shape == expected.squeeze().shape:
        laid_out, hint = actual.reshape(expected.shape), "an axis of length 1 is extra or missing"
    elif actual.shape == expected.shape[::-1]:
        laid_out, hint = actual.T, "the axes look swapped"
    else:
        laid_out, hint = actual.reshape(expected.shape), "as many elements in another shape"
    if not actual.size or "O" in actual.dtype.kind + expected.dtype.kind:
        return f"{text}: {hint}"
    values = dtype_difference(actual.dtype, expected.dtype, rules)
    values = values or _plain_difference(laid_out, expected, rules)
    return f"{text}: {hint}; {values or 'its values would be right'}"


def dtype_difference(actual: np.dtype, expected: np.dtype, rules: Rules) -> str | None:
    """Whether the dtypes agree under the rule; the length of text never counts."""
    if rules.dtype == "any" or actual == expected:
        return None
    if _CLASSES.get(actual.kind) != _CLASSES.get(expected.kind):
        return _class_text(actual, expected)
    if rules.dtype == "exact" and expected.kind not in "SU":
        return f"expected dtype {expected}, got {actual}"
    return None


def _class_text(actual: np.dtype, expected: np.dtype) -> str:
    return (
        f"expected an array of {_CLASSES.get(expected.kind, 'values')} (dtype {expected}), "
        f"got {_CLASSES.get(actual.kind, 'values')} (dtype {actual})"
    )


def _same(actual: np.ndarray, expected: np.ndarray) -> np.ndarray:
    import numpy as np

    try:
        same = np.asarray(actual == expected)
    except TypeError:
        # Months and days, say, have no common unit.
        return np.zeros(expected.shape, dtype=bool)
    if actual.dtype.kind in "Mm":
        same = same | (np.isnat(actual) & np.isnat(expected))
    return same


def values_difference(
    actual: np.ndarray, expected: np.ndarray, agrees: np.ndarray, rules: Rules
) -> str | None:
    """Say where two arrays of one shape first disagree and how widely."""
    import numpy as np

    if agrees.shape != expected.shape:
        raise ValueError("the comparison lost the shape of its operands")
    if agrees.all():
        return None
    first = tuple(int(position) for position in np.argwhere(~agrees)[0])
    place = str(list(first)) if first else "its only element"
    text = f"{show(actual[first])} instead of {show(expected[first])}"
    detail = f" ({rules.tolerance})" if rules.tolerance is not None else ""
    count = int((~agrees).sum())
    share = "" if agrees.size == 1 else f"{count} of {agrees.size} elements differ; "
    return f"{share}first difference at {place}: {text}{detail}{_nan_hint(actual, expected)}"


def _nan_hint(actual: np.ndarray, expected: np.ndarray) -> str:
    import numpy as np

    if actual.dtype.kind not in "fc":
        return ""
    wanted = np.isnan(expected) if expected.dtype.kind in "fc" else np.zeros(actual.shape, bool)
    extra = int((np.isnan(actual) & ~wanted).sum())
    if not extra:
        return ""
    return f"; {extra} of its values {'is' if extra == 1 else 'are'} NaN where a number is expected"


def _object_difference(
    actual: np.ndarray, expected: np.ndarray, rules: Rules, path: str, compare_items: CompareItems
) -> str | None:
    import numpy as np

    for position in np.ndindex(expected.shape):
        text = compare_items(actual[position], expected[position], rules, f"{path}{list(position)}")
        if text is not None:
            return text
    return None
