"""The same items in any order, each as often, in any kind of collection."""

from collections import Counter
from collections.abc import Hashable
from typing import Any

from ..compare.keys import exact_key
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, failed, from_difference
from ..wording import list_some, name_of
from .equal import DTYPES

# An answer that is far too long is not gone through.
_MAX_SURPLUS = 10_000
_COLLECTIONS = ("list", "tuple", "set", "array", "series", "index")


def _items(value: Any) -> list[Any] | None:
    if kind_of(value) not in _COLLECTIONS:
        return None
    if kind_of(value) == "array" and not value.shape:
        return None
    if kind_of(value) in ("array", "series", "index"):
        return list(value.tolist())
    return list(value)


def _count(items: list[Any], merge_numbers: bool) -> tuple[Counter[Hashable], dict[Hashable, Any]]:
    keyed = [(exact_key(item, merge_numbers), item) for item in items]
    return Counter(key for key, _ in keyed), dict(keyed)


def _difference(found: list[Any], wanted: list[Any], options: Options) -> str | None:
    if len(found) > _MAX_SURPLUS + 10 * len(wanted):
        return f"expected {len(wanted)} items, got {len(found)}"
    merge_numbers = options.choice("dtype", DTYPES) == "any"
    have, have_items = _count(found, merge_numbers)
    want, want_items = _count(wanted, merge_numbers)
    missing = [item for key, item in want_items.items() if key not in have]
    extra = [item for key, item in have_items.items() if key not in want]
    parts = [f"missing: {list_some(missing)}"] if missing else []
    parts += [f"unexpected: {list_some(extra)}"] if extra else []
    if parts:
        return "; ".join(parts)
    if options.choice("duplicates", ("count", "ignore")) == "ignore":
        return None
    uneven = [item for key, item in want_items.items() if have[key] != want[key]]
    if not uneven:
        return None
    return f"right items, but not each as often as it should be: {list_some(uneven)}"


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"dtype", "duplicates"}))
    wanted = _items(comparison.expected)
    if wanted is None:
        raise CheckError("same_set needs a reference that returns a collection")
    found = _items(comparison.actual)
    if found is None:
        return failed(f"expected a collection, got {name_of(kind_of(comparison.actual))}")
    return from_difference(_difference(found, wanted, options))


SAME_SET = Comparator(_compare)
