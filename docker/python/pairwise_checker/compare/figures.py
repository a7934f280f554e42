"""Comparison of what two figures show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pairwise_codec import AxesFacts, FigureFacts

from ..wording import show
from .drawings import drawn_difference
from .rules import Tolerance

PARTS = ("titles", "labels", "scales", "legend", "artists", "data", "ticks", "limits", "style",
         "extra")  # fmt: skip
USUAL_PARTS = frozenset(PARTS) - {"ticks", "limits", "style"}
_AXES_TEXTS = (
    ("titles", "title", "title"),
    ("labels", "x_label", "x label"),
    ("labels", "y_label", "y label"),
    ("scales", "x_scale", "x scale"),
    ("scales", "y_scale", "y scale"),
)


@dataclass(frozen=True)
class FigureRules:
    """
    What of a figure counts. `loose_text` ignores case and spaces; under `fills_gaps` the answer may
    have a title, label or legend where the reference has none.
    """

    parts: frozenset[str] = USUAL_PARTS
    tolerance: Tolerance | None = None
    loose_text: bool = False
    fills_gaps: bool = False

    def plain(self, text: str) -> str:
        return "".join(text.casefold().split()) if self.loose_text else text

    def same_text(self, found: str, wanted: str) -> bool:
        if not wanted and self.fills_gaps:
            return True
        return self.plain(found) == self.plain(wanted)


def figure_difference(actual: FigureFacts, expected: FigureFacts, rules: FigureRules) -> str | None:
    """The first fact in which two figures differ, in words, or None."""
    if len(actual.axes) != len(expected.axes):
        return f"expected a figure with {len(expected.axes)} axes, got {len(actual.axes)}"
    if "titles" in rules.parts and not rules.same_text(actual.title, expected.title):
        return f"expected the figure title {show(expected.title)}, got {show(actual.title)}"
    for number, (found, wanted) in enumerate(zip(actual.axes, expected.axes, strict=True), 1):
        text = _axes_difference(found, wanted, rules)
        if text is not None:
            return f"axes {number}: {text}"
    if "extra" in rules.parts and actual.others.count(0) > expected.others.count(0):
        return "an empty figure is left open beside it (is plt.figure() called once too often?)"
    return None


def _axes_difference(actual: AxesFacts, expected: AxesFacts, rules: FigureRules) -> str | None:
    for part, name, word in _AXES_TEXTS:
        found, wanted = getattr(actual, name), getattr(expected, name)
        if part in rules.parts and not rules.same_text(found, wanted):
            return f"expected the {word} {show(wanted)}, got {show(found)}"
    text = _artists_difference(actual, expected) if "artists" in rules.parts else None
    if text is None and "legend" in rules.parts:
        text = _legend_difference(actual, expected, rules)
    if text is None and "ticks" in rules.parts:
        text = _ticks_difference(actual, expected, rules)
    if text is None and "limits" in rules.parts:
        text = _limits_difference(actual, expected, rules)
    if text is None and rules.parts & {"data", "style"}:
        with_labels = "legend" in rules.parts and expected.legend is not None
        text = drawn_difference(
            actual.drawn,
            expected.drawn,
            tolerance=rules.tolerance,
            plain=rules.plain,
            with_data="data" in rules.parts,
            with_style="style" in rules.parts,
            with_labels=with_labels,
        )
    return text


def _artists_difference(actual: AxesFacts, expected: AxesFacts) -> str | None:
    for kind in {**expected.artists, **actual.artists}:
        found, wanted = actual.artists.get(kind, 0), expected.artists.get(kind, 0)
        if found != wanted:
            return f"expected {wanted} artists of the kind {show(kind)}, got {found}"
    return None


def _legend_difference(actual: AxesFacts, expected: AxesFacts, rules: FigureRules) -> str | None:
    if expected.legend is None:
        return None if actual.legend is None or rules.fills_gaps else "expected no legend"
    if actual.legend is None:
        return f"expected a legend with {show(list(expected.legend))}, got none"
    found, wanted = (Counter(map(rules.plain, one.legend or ())) for one in (actual, expected))
    if found == wanted:
        return None
    return f"expected the legend {show(list(expected.legend))}, got {show(list(actual.legend))}"


def _ticks_difference(actual: AxesFacts, expected: AxesFacts, rules: FigureRules) -> str | None:
    for word, found, wanted in (
        ("x", actual.x_ticks, expected.x_ticks),
        ("y", actual.y_ticks, expected.y_ticks),
    ):
        if list(map(rules.plain, found)) != list(map(rules.plain, wanted)):
            return f"expected the {word} ticks {show(list(wanted))}, got {show(list(found))}"
    return None


def _limits_difference(actual: AxesFacts, expected: AxesFacts, rules: FigureRules) -> str | None:
    from .numbers import numbers_agree

    for word, found, wanted in (
        ("x", actual.x_limits, expected.x_limits),
        ("y", actual.y_limits, expected.y_limits),
    ):
        pairs = zip(found, wanted, strict=True)
        if not all(numbers_agree(one, other, rules.tolerance) for one, other in pairs):
            return f"expected the {word} axis from {wanted[0]:g} to {wanted[1]:g}, " + (
                f"got {found[0]:g} to {found[1]:g}"
            )
    return None
