"""Comparison of what is drawn: lines, bars, points, images, areas, texts, in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from pairwise_codec import DrawnFacts

from ..outcome import CheckError
from ..wording import list_some, show
from .arrays import values_difference
from .matching import UNMATCHED, maximum_matching
from .near_rows import MAX_ROWS, match_near_rows
from .numbers import agreement
from .rules import Rules, Tolerance

if TYPE_CHECKING:
    import numpy as np

_EXACT = Tolerance(0.0, 0.0)
_MAX_COMPARED = 200
Drawn = tuple[DrawnFacts, ...] | None


def drawn_difference(
    actual: Drawn,
    expected: Drawn,
    *,
    tolerance: Tolerance | None,
    plain: Callable[[str], str],
    with_data: bool,
    with_style: bool,
    with_labels: bool,
) -> str | None:
    """The first artist of the reference that nothing in the answer shows, in words, or None."""
    if expected is None or any(one.data is None for one in expected):
        raise CheckError("the figure of the reference holds too much to be compared")
    if actual is None or any(one.data is None for one in actual):
        return "it draws more than can be compared"

    def compare(found: DrawnFacts, wanted: DrawnFacts) -> str | None:
        text = None
        if (with_labels or wanted.kind == "text") and wanted.label is not None:
            text = _label_difference(found, wanted, plain)
        if text is None and with_data:
            text = _data_difference(found, wanted, tolerance)
        if text is None and with_style and found.style != wanted.style:
            text = _style_difference(found, wanted)
        return text

    have, want = _by_kind(actual), _by_kind(expected)
    for kind, wanted in want.items():
        text = _kind_difference(kind, have.get(kind, []), wanted, compare)
        if text is not None:
            return text
    return None


def _by_kind(drawn: Sequence[DrawnFacts]) -> dict[str, list[DrawnFacts]]:
    kinds: dict[str, list[DrawnFacts]] = defaultdict(list)
    for one in drawn:
        kinds[one.kind].append(one)
    return kinds


def _kind_difference(
    kind: str,
    found: list[DrawnFacts],
    wanted: list[DrawnFacts],
    compare: Callable[[DrawnFacts, DrawnFacts], str | None],
) -> str | None:
    if len(found) != len(wanted):
        return f"expected {len(wanted)} × {show(kind)}, got {len(found)}"
    in_order = [compare(one, other) for one, other in zip(found, wanted, strict=True)]
    wrong = next((place for place, text in enumerate(in_order) if text is not None), None)
    if wrong is None:
        return None
    if len(wanted) <= _MAX_COMPARED:
        candidates = [
            [place for place, one in enumerate(found) if compare(one, other) is None]
            for other in wanted
        ]
        order = maximum_matching(candidates, len(found))
        if UNMATCHED not in order:
            return None
        wrong = order.index(UNMATCHED)
    label = wanted[wrong].label
    twin = next((one for one in found if label is not None and one.label == label), found[wrong])
    name = f"{kind} {show(label)}" if label is not None else f"{kind} {wrong + 1}"
    return f"{name}: {compare(twin, wanted[wrong]) or 'drawn only once'}"


def _label_difference(
    found: DrawnFacts, wanted: DrawnFacts, plain: Callable[[str], str]
) -> str | None:
    if plain(found.label or "") == plain(wanted.label or ""):
        return None
    return f"expected the label {show(wanted.label)}, got {show(found.label)}"


def _style_difference(found: DrawnFacts, wanted: DrawnFacts) -> str | None:
    for name, value in wanted.style.items():
        if found.style.get(name) != value:
            word = name.replace("_", " ")
            return f"expected the {word} {show(value)}, got {show(found.style.get(name))}"
    return None


def _data_difference(
    found: DrawnFacts, wanted: DrawnFacts, tolerance: Tolerance | None
) -> str | None:
    have, want = found.data or {}, wanted.data or {}
    if have.keys() != want.keys():
        return f"expected data for {list_some(sorted(want))}, got {list_some(sorted(have))}"
    for name, array in want.items():
        if have[name].shape != array.shape:
            return f"expected {name} of shape {array.shape}, got {have[name].shape}"
    if wanted.kind == "points":
        return _points_difference(have, want, tolerance)
    if wanted.kind.endswith("bars"):
        have, want = _sorted_bars(have), _sorted_bars(want)
    for name, array in want.items():
        agrees = agreement(have[name], array, tolerance)
        text = values_difference(have[name], array, agrees, Rules(tolerance))
        if text is not None:
            return f"{name}: {text}"
    return None


def _sorted_bars(data: dict[str, Any]) -> dict[str, Any]:
    """Bars side by side show the same in whatever order they are drawn."""
    import numpy as np

    order = np.argsort(data["center"], kind="stable")
    return {name: array[order] for name, array in data.items()}


def _points_difference(
    have: dict[str, np.ndarray], want: dict[str, np.ndarray], tolerance: Tolerance | None
) -> str | None:
    """Points in any order."""
    import numpy as np

    names = list(want)
    found, wanted = (
        np.column_stack([data[name].ravel() for name in names]) for data in (have, want)
    )
    if len(wanted) > MAX_ROWS:
        raise CheckError(f"more than {MAX_ROWS:,} points are not compared")
    match = match_near_rows(found, wanted, tolerance or _EXACT)
    if match.missing is None:
        return None
    point = ", ".join(
        f"{name} {show(value)}" for name, value in zip(names, wanted[match.missing], strict=True)
    )
    return f"no point is at {point}"
