"""Comparison of what two figures show."""

from dataclasses import fields

from pairwise_codec import AxesFacts, FigureFacts

from ..wording import show

_WORDS = {"x_label": "x label", "y_label": "y label", "x_scale": "x scale", "y_scale": "y scale"}


def figure_difference(actual: FigureFacts, expected: FigureFacts) -> str | None:
    """The first fact in which two figures differ, or None."""
    if len(actual.axes) != len(expected.axes):
        return f"expected a figure with {len(expected.axes)} axes, got {len(actual.axes)}"
    if actual.title != expected.title:
        return f"expected the figure title {show(expected.title)}, got {show(actual.title)}"
    for number, (found, wanted) in enumerate(zip(actual.axes, expected.axes, strict=True), 1):
        text = _axes_difference(found, wanted)
        if text is not None:
            return f"axes {number}: {text}"
    return None


def _axes_difference(actual: AxesFacts, expected: AxesFacts) -> str | None:
    for fact in fields(AxesFacts):
        found, wanted = getattr(actual, fact.name), getattr(expected, fact.name)
        if found != wanted:
            word = _WORDS.get(fact.name, fact.name)
            return f"expected the {word} {show(wanted)}, got {show(found)}"
    return None
