"""The same groups under any names: cluster labels, connected components."""

from collections.abc import Hashable
from typing import Any

from ..compare.keys import exact_key
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, failed, from_difference
from ..wording import name_of, show

MAX_ITEMS = 500_000
_FORMS = ("labels", "groups")
_LABEL_KINDS = ("integer", "string", "bool", "float")
_SEQUENCES = ("list", "tuple")
_COLLECTIONS = ("list", "tuple", "set")
_NOISE = ("noise",)


class _Unusable(Exception):
    """What was returned describes no partition; the text says why."""


def _flat(value: Any) -> list[Any]:
    """One label per item, from any sequence of one dimension."""
    kind = kind_of(value)
    if kind in ("array", "tensor"):
        array = value if kind == "array" else value.array
        if array.ndim != 1:
            raise _Unusable(f"expected one label per item in one dimension, got {show(array)}")
        # Beyond what a reference may hold, how many there are is all that matters.
        return list(array[: MAX_ITEMS + 1].tolist())
    if kind in ("series", "index"):
        return list(value.tolist())
    if kind in _SEQUENCES:
        return list(value)
    raise _Unusable(f"expected one label per item in a list or an array, got {name_of(kind)}")


def _labels(items: list[Any], noise: Hashable | None) -> list[Hashable]:
    labels: list[Hashable] = []
    for position, label in enumerate(items):
        if kind_of(label) not in _LABEL_KINDS or label != label:
            raise _Unusable(f"item {position} has the label {show(label)}, which names no group")
        # 1 and 1.0 name the same group, and so do the widths of NumPy.
        key = exact_key(label, merge_numbers=True)
        labels.append(_NOISE if key == noise else key)
    return labels


def _split_pair(found: list[Hashable], wanted: list[Hashable]) -> tuple[int, int, bool] | None:
    """
    Two items that are together on one side only, and whether that is the answer's side. Every item
    is compared with the first one that has its label on either side.
    """
    first_found: dict[Hashable, int] = {}
    first_wanted: dict[Hashable, int] = {}
    for item, (label, group) in enumerate(zip(found, wanted, strict=True)):
        earlier = first_found.setdefault(label, item)
        if wanted[earlier] != group:
            return earlier, item, True
        earlier = first_wanted.setdefault(group, item)
        if found[earlier] != label:
            return earlier, item, False
    return None


def _count_text(found: list[Hashable], wanted: list[Hashable]) -> str:
    have, want = len(set(found) - {_NOISE}), len(set(wanted) - {_NOISE})
    return f"; {have} groups instead of {want}" if have != want else ""


def _difference(found: list[Hashable], wanted: list[Hashable], names: list[str]) -> str | None:
    """Compare two labellings of the same items, which messages call by the names."""
    for item, (label, group) in enumerate(zip(found, wanted, strict=True)):
        if (label == _NOISE) != (group == _NOISE):
            where = "noise, but belongs" if label == _NOISE else "in a group, but does not belong"
            return f"item {names[item]} is {where} to one{_count_text(found, wanted)}"
    pair = _split_pair(found, wanted)
    if pair is None:
        return None
    one, other, together = pair
    how = "in one group, but belong apart" if together else "apart, but belong in one group"
    return f"items {names[one]} and {names[other]} are {how}{_count_text(found, wanted)}"


def _compare_labels(comparison: Comparison, noise: Hashable | None) -> str | None:
    try:
        wanted = _labels(_flat(comparison.expected), noise)
    except _Unusable as cause:
        raise CheckError(f"the reference describes no partition: {cause}") from cause
    if len(wanted) > MAX_ITEMS:
        raise CheckError(f"a partition of more than {MAX_ITEMS:,} items is not compared")
    items = _flat(comparison.actual)
    if len(items) != len(wanted):
        return f"expected {len(wanted)} labels, got {len(items)}"
    found = _labels(items, noise)
    return _difference(found, wanted, [str(item) for item in range(len(wanted))])


def _groups(value: Any) -> dict[Hashable, tuple[int, Any]]:
    """The number of its group and the item itself, by the item's key."""
    if kind_of(value) not in _COLLECTIONS:
        raise _Unusable(f"expected a collection of groups, got {name_of(kind_of(value))}")
    placed: dict[Hashable, tuple[int, Any]] = {}
    for number, group in enumerate(value):
        if kind_of(group) == "array" and group.ndim == 1:
            group = group.tolist()
        if kind_of(group) not in _COLLECTIONS:
            raise _Unusable(f"group {number} is {name_of(kind_of(group))}, not a collection")
        if not len(group):
            raise _Unusable(f"group {number} is empty")
        for item in group:
            key = exact_key(item)
            if key in placed:
                raise _Unusable(f"item {show(item)} stands in more than one place")
            placed[key] = (number, item)
    return placed


def _compare_groups(comparison: Comparison) -> str | None:
    try:
        wanted = _groups(comparison.expected)
    except _Unusable as cause:
        raise CheckError(f"the reference describes no partition: {cause}") from cause
    found = _groups(comparison.actual)
    missing = next((item for key, (_, item) in wanted.items() if key not in found), None)
    if not wanted.keys() <= found.keys():
        return f"item {show(missing)} is in no group"
    if len(found) > len(wanted):
        extra = next(item for key, (_, item) in found.items() if key not in wanted)
        return f"{show(extra)} is none of the items"
    names = [show(item) for _, item in wanted.values()]
    have = [found[key][0] for key in wanted]
    return _difference(have, [number for number, _ in wanted.values()], names)


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"form", "noise"}))
    label = options.optional_label("noise")
    noise = None if label is None else exact_key(label, merge_numbers=True)
    try:
        if options.choice("form", _FORMS) == "labels":
            return from_difference(_compare_labels(comparison, noise))
        if label is not None:
            raise CheckError("noise is an option for labels, not for groups")
        return from_difference(_compare_groups(comparison))
    except _Unusable as cause:
        return failed(str(cause))


SAME_PARTITION = Comparator(_compare)
