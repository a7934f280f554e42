"""Draws as an answer holds them: plain numbers or labels in one dimension."""

import math
from collections.abc import Hashable
from typing import Any

from ..compare.keys import exact_key
from ..kinds import kind_of
from ..wording import name_of, show

_NUMBERS = ("integer", "float", "bool")
_LABELS = ("integer", "string", "bool")


class UnusableDraws(Exception):
    """What was returned holds no draws; the text says why."""


def count_of(value: Any) -> int:
    """How many draws there are, without making a list of them."""
    try:
        return len(value.array if kind_of(value) == "tensor" else value)
    except TypeError:
        kind = kind_of(value)
        raise UnusableDraws(f"expected draws in a list or an array, got {name_of(kind)}") from None


def items_of(value: Any) -> list[Any]:
    """The items of a list, an array of one dimension, a tensor or a Series."""
    kind = kind_of(value)
    if kind in ("array", "tensor"):
        array = value if kind == "array" else value.array
        if array.ndim != 1:
            raise UnusableDraws(f"expected draws in one dimension, got shape {tuple(array.shape)}")
        return list(array.tolist())
    if kind in ("series", "index"):
        return list(value.tolist())
    if kind in ("list", "tuple"):
        return list(value)
    raise UnusableDraws(f"expected draws in a list or an array, got {name_of(kind)}")


def numbers_of(value: Any) -> list[float]:
    """Finite draws as floats."""
    numbers: list[float] = []
    for position, item in enumerate(items_of(value)):
        if kind_of(item) not in _NUMBERS:
            raise UnusableDraws(f"draw {position} is {show(item)}, not a number")
        try:
            number = float(item)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            raise UnusableDraws(f"draw {position} is {show(item)}")
        numbers.append(number)
    return numbers


def labels_of(value: Any) -> list[Hashable]:
    """Draws of named things, as keys that ignore the width of a dtype."""
    labels: list[Hashable] = []
    for position, item in enumerate(items_of(value)):
        if kind_of(item) not in _LABELS and not (kind_of(item) == "float" and item.is_integer()):
            raise UnusableDraws(f"draw {position} is {show(item)}, which is no label")
        labels.append(label_key(item))
    return labels


def label_key(label: Any) -> Hashable:
    return exact_key(label, merge_numbers=True)


def samples_of(value: Any) -> list[Any]:
    """The samples of several seeds: the items of a list, or the rows of an array."""
    kind = kind_of(value)
    if kind in ("array", "tensor"):
        array = value if kind == "array" else value.array
        if array.ndim != 2:
            raise UnusableDraws(f"expected one row of draws per seed, got shape {array.shape}")
        return list(array)
    if kind in ("list", "tuple"):
        return list(value)
    raise UnusableDraws(f"expected a list of samples, one per seed, got {name_of(kind)}")
