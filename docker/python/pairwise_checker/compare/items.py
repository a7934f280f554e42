"""Items in any order: each expected one has a counterpart of its own within the tolerance."""

from __future__ import annotations

import cmath
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from ..kinds import NUMBERS, kind_of
from ..outcome import CheckError
from .keys import exact_key
from .matching import UNMATCHED, maximum_matching
from .numbers import numbers_agree
from .rules import Rules
from .signs import negated
from .walk import first_difference

# Comparisons of two items that are made at most; a reference with more is too large for this.
_MAX_PAIRS = 250_000
_SORTABLE = ("integer", "float")


@dataclass(frozen=True)
class ItemMatch:
    """An expected item that is left over, and whether no item at all agrees with it."""

    missing: int
    is_alone: bool


def match_items(
    actual: Sequence[Any], expected: Sequence[Any], rules: Rules, with_sign: bool
) -> ItemMatch | None:
    """
    None when the items can be matched one to one. Both sides hold as many. Items are compared only
    within groups that are alike in all but their numbers.
    """
    have, want = _grouped(actual, rules, with_sign), _grouped(expected, rules, with_sign)
    for key, rows in want.items():
        candidates = have.get(key, [])
        if key[0] == "scalar" and not with_sign:
            found = _match_sorted(actual, expected, candidates, rows, rules)
        else:
            found = _match_pairs(actual, expected, candidates, rows, rules, with_sign)
        if found is not None:
            return found
    return None


def _grouped(items: Sequence[Any], rules: Rules, with_sign: bool) -> dict[Any, list[int]]:
    groups: dict[Any, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        groups[_skeleton(item, rules, with_sign)].append(position)
    return groups


def _skeleton(value: Any, rules: Rules, with_sign: bool) -> tuple[Hashable, ...]:
    """What of an item neither tolerance nor sign touches."""
    kind = kind_of(value)
    if kind in _SORTABLE and _is_finite(value):
        return ("scalar", "number" if rules.merges_numbers else kind)
    if kind in NUMBERS and (kind == "complex" or with_sign):
        return ("number", "number" if rules.merges_numbers else kind)
    if kind in ("list", "tuple"):
        name = "sequence" if rules.sequence == "any" else kind
        return (name, *(_skeleton(item, rules, with_sign) for item in value))
    if kind in ("array", "tensor"):
        return (kind, tuple(value.shape))
    if kind in ("dict", "frame", "series", "index", "column", "sparse", "figure", "opaque"):
        return (kind,)
    return ("exact", exact_key(value, rules.merges_numbers, rules.sequence == "any"))


def _is_finite(value: Any) -> bool:
    try:
        return cmath.isfinite(value)
    except OverflowError:
        # A whole number beyond the range of floats.
        return True


def _match_sorted(
    actual: Sequence[Any], expected: Sequence[Any], found: list[int], rows: list[int], rules: Rules
) -> ItemMatch | None:
    """
    Numbers that can be matched at all can be matched in their sorted order, as both ends of what
    is allowed around a number grow with it.
    """
    by_found = sorted(found, key=lambda position: actual[position])
    by_wanted = sorted(rows, key=lambda row: expected[row])
    for place, row in enumerate(by_wanted):
        if place < len(by_found) and _agree(actual[by_found[place]], expected[row], rules):
            continue
        near = any(_agree(actual[position], expected[row], rules) for position in found)
        return ItemMatch(row, is_alone=not near)
    return None


def _agree(item: Any, wanted: Any, rules: Rules) -> bool:
    if type(item) is float and type(wanted) is float:
        return numbers_agree(item, wanted, rules.tolerance)
    return first_difference(item, wanted, rules) is None


def _match_pairs(
    actual: Sequence[Any],
    expected: Sequence[Any],
    found: list[int],
    rows: list[int],
    rules: Rules,
    with_sign: bool,
) -> ItemMatch | None:
    if len(rows) ** 2 > _MAX_PAIRS:
        raise CheckError("too many items of the reference look alike to be matched in any order")
    # More items than are wanted here are too few elsewhere, where that will show.
    found = found[: len(rows)]
    candidates = []
    for row in rows:
        candidates.append(
            [
                place
                for place, position in enumerate(found)
                if _is_match(actual[position], expected[row], rules, with_sign)
            ]
        )
        if not candidates[-1]:
            return ItemMatch(row, is_alone=True)
    order = maximum_matching(candidates, len(found))
    if UNMATCHED in order:
        return ItemMatch(rows[order.index(UNMATCHED)], is_alone=False)
    return None


def _is_match(item: Any, wanted: Any, rules: Rules, with_sign: bool) -> bool:
    if first_difference(item, wanted, rules) is None:
        return True
    return with_sign and first_difference(item, negated(wanted), rules) is None
