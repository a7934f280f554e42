"""Predictions as an answer holds them: labels, scores, probabilities or numbers."""

import math
from collections.abc import Hashable
from typing import Any

from ..compare.keys import exact_key
from ..kinds import kind_of
from ..wording import name_of, show

_LABELS = ("integer", "string", "bool")
_NUMBERS = ("integer", "float")
_SIZED = ("array", "series", "frame", "list", "tuple")
_SUM_SLACK = 1e-3


class UnusablePredictions(Exception):
    """What was returned are no predictions; the text says why."""


def rows_of(value: Any, count: int | None = None) -> list[Any]:
    """One entry per input, `count` of them; an array of two dimensions gives lists."""
    kind = kind_of(value)
    found = len(value) if kind in _SIZED and getattr(value, "ndim", 1) else 0
    if count is not None and kind in _SIZED and found != count:
        raise UnusablePredictions(f"expected {count} predictions, got {found}")
    if kind in ("array", "tensor"):
        array = value if kind == "array" else value.array
        if array.ndim not in (1, 2):
            raise UnusablePredictions(
                f"expected one prediction per input, got shape {tuple(array.shape)}"
            )
        return list(array.tolist())
    if kind == "series":
        return list(value.tolist())
    if kind == "frame":
        return list(value.to_numpy().tolist())
    if kind in ("list", "tuple"):
        return list(value)
    raise UnusablePredictions(f"expected predictions in a list or an array, got {name_of(kind)}")


def _refuse_rows(row: Any, position: int, shape: tuple[int, ...]) -> None:
    if kind_of(row) in ("list", "tuple", "array"):
        raise UnusablePredictions(
            f"expected shape {shape}, one prediction per input, but prediction {position} is "
            f"{name_of(kind_of(row))}"
        )


def labels_of(rows: list[Any]) -> list[Hashable]:
    """Labels as keys that ignore the width of a dtype; 1.0 and True stand for 1."""
    labels: list[Hashable] = []
    for position, row in enumerate(rows):
        _refuse_rows(row, position, (len(rows),))
        is_whole = kind_of(row) == "float" and row.is_integer()
        if kind_of(row) not in _LABELS and not is_whole:
            hint = " (a probability instead of a label?)" if kind_of(row) == "float" else ""
            raise UnusablePredictions(f"prediction {position} is {show(row)}, not a label{hint}")
        labels.append(label_key(row))
    return labels


def label_key(label: Any) -> Hashable:
    return exact_key(label, merge_numbers=True)


def numbers_of(rows: list[Any]) -> list[float]:
    """Finite numbers, one per input."""
    numbers: list[float] = []
    for position, row in enumerate(rows):
        _refuse_rows(row, position, (len(rows),))
        numbers.append(_number(row, f"prediction {position}"))
    return numbers


def _number(value: Any, where: str) -> float:
    if kind_of(value) not in _NUMBERS:
        raise UnusablePredictions(f"{where} is {show(value)}, not a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise UnusablePredictions(f"{where} is {show(value)}")
    return number


def probabilities_of(rows: list[Any], class_count: int) -> list[list[float]]:
    """One probability per class and input; for two classes the second one's alone will do."""
    result: list[list[float]] = []
    alone = class_count == 2 and not any(kind_of(row) in ("list", "tuple", "array") for row in rows)
    for position, row in enumerate(rows):
        values = [row] if alone else row
        wanted = 1 if alone else class_count
        if kind_of(values) not in ("list", "tuple") or len(values) != wanted:
            raise UnusablePredictions(
                f"expected shape ({len(rows)}, {class_count}), a probability for each class, but "
                f"prediction {position} is {show(row)}"
            )
        found = [_number(item, f"prediction {position}") for item in values]
        if any(not 0 <= item <= 1 for item in found):
            raise UnusablePredictions(f"prediction {position} is {show(row)}, no probability")
        if alone:
            found = [1 - found[0], found[0]]
        if abs(math.fsum(found) - 1) > _SUM_SLACK:
            raise UnusablePredictions(
                f"the probabilities of prediction {position} add up to {math.fsum(found):.4g}"
            )
        result.append(found)
    return result
