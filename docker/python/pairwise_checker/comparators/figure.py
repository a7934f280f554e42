"""What a Matplotlib figure shows, with the parts that matter chosen by the check."""

from pairwise_codec import FigureFacts

from ..compare.figures import PARTS, USUAL_PARTS, FigureRules, figure_difference
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, failed, from_difference
from ..wording import name_of
from .close import tolerance_of

_ALLOWED = frozenset({"parts", "text", "rtol", "atol"})
_TEXTS = ("exact", "loose")


def _parts(options: Options) -> frozenset[str]:
    if not options.has_any(frozenset({"parts"})):
        return USUAL_PARTS
    parts = options.texts("parts")
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        raise CheckError(f"unknown part {unknown[0]!r} of a figure")
    return frozenset(parts)


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, _ALLOWED)
    rules = FigureRules(
        _parts(options),
        tolerance_of(options),
        loose_text=options.choice("text", _TEXTS) == "loose",
        fills_gaps=True,
    )
    actual, expected = comparison.actual, comparison.expected
    if not isinstance(expected, FigureFacts):
        raise CheckError("figure needs a reference that returns a Matplotlib figure")
    if not isinstance(actual, FigureFacts):
        hint = " (is a return missing?)" if actual is None else ""
        return failed(f"expected a Matplotlib figure, got {name_of(kind_of(actual))}{hint}")
    return from_difference(figure_difference(actual, expected, rules))


FIGURE = Comparator(_compare)
