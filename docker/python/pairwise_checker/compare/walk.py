"""The first difference between two rebuilt values, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..kinds import NUMBERS, kind_of
from ..outcome import CheckError
from ..wording import describe_raised, list_some, name_of, show
from .arrays import array_difference
from .keys import exact_key
from .numbers import numbers_agree
from .rules import Rules

if TYPE_CHECKING:
    import numpy as np

_SEQUENCES = ("list", "tuple", "array")
_MIN_LONG_TEXT = 40
_PLAIN_TYPES = (float, int, str, bool)


def first_difference(actual: Any, expected: Any, rules: Rules, path: str = "") -> str | None:
    """Where the answer first departs from the expected value, or None where it never does."""
    text = _difference(actual, expected, rules, path)
    if text is None or not path or text.startswith("at "):
        return text
    return f"at {path}: {text}"


def _difference(actual: Any, expected: Any, rules: Rules, path: str) -> str | None:
    kind, wanted = kind_of(actual), kind_of(expected)
    if wanted == "opaque":
        raise CheckError(f"the reference returned {show(expected)}, which cannot be compared")
    if kind == "raised" and wanted != "raised":
        return describe_raised(actual)
    if kind in NUMBERS and wanted in NUMBERS:
        return _number_difference(actual, expected, kind, wanted, rules)
    if rules.sequence == "any" and kind != wanted and {kind, wanted} <= set(_SEQUENCES):
        return _mixed_sequences(actual, expected, wanted, rules, path)
    if kind != wanted:
        return _kind_text(actual, expected, kind, wanted)
    if wanted in ("list", "tuple"):
        return _sequence_difference(actual, expected, rules, path)
    if wanted == "dict":
        return _dict_difference(actual, expected, rules, path)
    if wanted == "set":
        return _set_difference(actual, expected, rules)
    if wanted == "array":
        return array_difference(actual, expected, rules, path, first_difference)
    return _library_difference(actual, expected, wanted, rules, path)


def _library_difference(
    actual: Any, expected: Any, kind: str, rules: Rules, path: str
) -> str | None:
    if kind in ("frame", "series", "index", "column"):
        from .frames import FrameRules, labelled_difference

        return labelled_difference(actual, expected, FrameRules(rules))
    if kind == "tensor":
        return _tensor_difference(actual, expected, rules, path)
    if kind == "sparse":
        from .sparse import sparse_difference

        return sparse_difference(actual, expected, rules)
    if kind == "figure":
        from .figures import FigureRules, figure_difference

        return figure_difference(actual, expected, FigureRules(tolerance=rules.tolerance))
    if kind == "raised":
        return _raised_difference(actual, expected)
    return _leaf_difference(actual, expected, kind)


def _kind_text(actual: Any, expected: Any, kind: str, wanted: str) -> str:
    if kind == "opaque":
        return f"expected {name_of(wanted)}, got {_opaque_name(actual)}"
    if kind == "null":
        return f"expected {name_of(wanted)}, got None (is a return missing?)"
    return f"expected {_with_value(expected, wanted)}, got {_with_value(actual, kind)}"


def _with_value(value: Any, kind: str) -> str:
    if kind in NUMBERS or kind in ("string", "bytes", "decimal", "fraction", "date", "datetime"):
        return f"{name_of(kind)} ({show(value)})"
    return name_of(kind)


def _opaque_name(value: Any) -> str:
    return f"an object of type {getattr(value, 'type_name', type(value).__name__)!r}"


def _number_difference(
    actual: Any, expected: Any, kind: str, wanted: str, rules: Rules
) -> str | None:
    if rules.dtype != "any" and kind != wanted:
        return _kind_text(actual, expected, kind, wanted)
    if rules.dtype == "exact" and type(actual) is not type(expected):
        return f"expected type {type(expected).__name__}, got {type(actual).__name__}"
    plain = [value.item() if hasattr(value, "item") else value for value in (actual, expected)]
    if numbers_agree(plain[0], plain[1], rules.tolerance):
        return None
    detail = f" ({rules.tolerance})" if rules.tolerance is not None else ""
    return f"expected {show(expected)}, got {show(actual)}{detail}"


def _mixed_sequences(
    actual: Any, expected: Any, wanted: str, rules: Rules, path: str
) -> str | None:
    """A list for a tuple, or numbers in lists for an array, and the other way round."""
    if wanted != "array":
        if kind_of(actual) == "array":
            if not actual.shape:
                return f"expected {name_of(wanted)}, got an array of shape ()"
            actual = actual.tolist()
        return _sequence_difference(actual, expected, rules, path)
    array = array_from_lists(actual, expected, rules)
    if isinstance(array, str):
        return array
    return array_difference(array, expected, rules, path, first_difference)


def array_from_lists(actual: Any, expected: np.ndarray, rules: Rules) -> np.ndarray | str:
    """Nested lists as the array that they stand for, or why they do not stand for one."""
    import numpy as np

    try:
        leaves = np.array(actual, dtype=object)
    except ValueError:
        # Arrays in a list whose shapes do not fit one another.
        return f"expected shape {expected.shape}, got a list of arrays of differing shapes"
    kinds = {kind_of(leaf) for leaf in leaves.ravel().tolist()}
    if kinds & {"list", "tuple", "array"}:
        return f"expected shape {expected.shape}, got lists of differing lengths"
    # NumPy would turn such a mixture into strings or ints without a word.
    if (
        len(kinds) > 1
        and kinds != {"integer", "float"}
        and (rules.dtype != "any" or not kinds <= NUMBERS)
    ):
        return "expected a NumPy array, got a list that mixes types"
    if expected.dtype.kind == "O":
        return leaves
    array = np.array(leaves.tolist())
    # An empty list has no class of its own.
    return array if array.size else array.astype(expected.dtype)


def _plain_kind(items: Any) -> type | None:
    """The one type of Python's own that all items have."""
    kinds = set(map(type, items))
    kind = next(iter(kinds), None)
    return kind if len(kinds) == 1 and kind in _PLAIN_TYPES else None


def _sequence_difference(actual: Any, expected: Any, rules: Rules, path: str) -> str | None:
    plain = _plain_kind(expected)
    if plain is not None and len(actual) == len(expected) and _plain_kind(actual) is plain:
        return _plain_sequence_difference(actual, expected, rules, path)
    for position, (item, wanted) in enumerate(zip(actual, expected, strict=False)):
        text = first_difference(item, wanted, rules, f"{path}[{position}]")
        if text is not None and len(actual) == len(expected):
            return text
        if text is not None:
            return f"{_length_text(actual, expected)}; {text}"
    return None if len(actual) == len(expected) else _length_text(actual, expected)


def _plain_sequence_difference(actual: Any, expected: Any, rules: Rules, path: str) -> str | None:
    """As for any items, for a million floats at the speed of comparing them."""
    if actual == expected:
        return None
    tolerance = rules.tolerance
    is_number = type(expected[0]) is not str
    for position, (item, wanted) in enumerate(zip(actual, expected, strict=True)):
        if item == wanted or (is_number and numbers_agree(item, wanted, tolerance)):
            continue
        return first_difference(item, wanted, rules, f"{path}[{position}]")
    return None


def _length_text(actual: Any, expected: Any) -> str:
    items = "item" if len(expected) == 1 else "items"
    return f"expected {len(expected)} {items}, got {len(actual)}"


def _keyed(items: Any, rules: Rules) -> dict[Any, Any]:
    merge_sequences = rules.sequence == "any"
    return {exact_key(item, rules.merges_numbers, merge_sequences): item for item in items}


def _twins_text(actual: Any, expected: Any, found: Any, wanted: Any) -> str | None:
    """Two NaN, say: distinct members that no rule tells apart."""
    if len(wanted) != len(expected):
        raise CheckError("the reference holds members that cannot be told apart")
    return None if len(found) == len(actual) else "it holds members that cannot be told apart"


def _dict_difference(actual: Any, expected: Any, rules: Rules, path: str) -> str | None:
    if (
        actual.keys() == expected.keys()
        and _plain_kind(actual) is _plain_kind(expected) is not None
    ):
        return _plain_dict_difference(actual, expected, rules, path)
    found, wanted = _keyed(actual, rules), _keyed(expected, rules)
    twins = _twins_text(actual, expected, found, wanted)
    if twins is not None:
        return twins
    missing = [label for key, label in wanted.items() if key not in found]
    extra = [label for key, label in found.items() if key not in wanted]
    if missing or extra:
        return _members_text(missing, extra, "key")
    for key, label in wanted.items():
        text = first_difference(
            actual[found[key]], expected[label], rules, f"{path}[{show(label)}]"
        )
        if text is not None:
            return text
    return None


def _plain_dict_difference(actual: Any, expected: Any, rules: Rules, path: str) -> str | None:
    """The same keys, all of one type of Python's own, so that a key is its own counterpart."""
    for key, wanted in expected.items():
        item = actual[key]
        both_floats = type(item) is float and type(wanted) is float
        if both_floats and numbers_agree(item, wanted, rules.tolerance):
            continue
        text = first_difference(item, wanted, rules, f"{path}[{show(key)}]")
        if text is not None:
            return text
    return None


def _set_difference(actual: Any, expected: Any, rules: Rules) -> str | None:
    found, wanted = _keyed(actual, rules), _keyed(expected, rules)
    twins = _twins_text(actual, expected, found, wanted)
    if twins is not None:
        return twins
    missing = [item for key, item in wanted.items() if key not in found]
    extra = [item for key, item in found.items() if key not in wanted]
    return _members_text(missing, extra, "item") if missing or extra else None


def _members_text(missing: list[Any], extra: list[Any], noun: str) -> str:
    parts = []
    if missing:
        parts.append(f"missing {noun}{'s' if len(missing) > 1 else ''}: {list_some(missing)}")
    if extra:
        parts.append(f"unexpected {noun}{'s' if len(extra) > 1 else ''}: {list_some(extra)}")
    return "; ".join(parts)


def _tensor_difference(actual: Any, expected: Any, rules: Rules, path: str) -> str | None:
    if rules.dtype == "exact" and actual.dtype != expected.dtype:
        return f"expected a tensor of dtype {expected.dtype}, got {actual.dtype}"
    loose = Rules(rules.tolerance, "any" if rules.dtype == "any" else "class", rules.sequence)
    return array_difference(actual.array, expected.array, loose, path, first_difference)


def _raised_difference(actual: Any, expected: Any) -> str | None:
    if actual.type_name == expected.type_name and actual.builtin_bases == expected.builtin_bases:
        return None
    return f"expected {show(expected)}, got {show(actual)}"


def _leaf_difference(actual: Any, expected: Any, kind: str) -> str | None:
    if exact_key(actual) == exact_key(expected):
        return None
    text = f"expected {show(expected)}, got {show(actual)}"
    if kind == "string" and min(len(actual), len(expected)) >= _MIN_LONG_TEXT:
        pairs = enumerate(zip(actual, expected, strict=False))
        shorter = min(len(actual), len(expected))
        position = next((index for index, pair in pairs if pair[0] != pair[1]), shorter)
        return f"{text}; first difference at character {position}"
    return text
