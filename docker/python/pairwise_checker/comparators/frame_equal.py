"""A DataFrame or Series, with what counts of it chosen by the check."""

from ..compare.rules import Rules
from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import CheckError, Outcome, from_difference
from ..wording import name_of
from .close import tolerance_of
from .equal import DTYPES

_ALLOWED = frozenset({"row_order", "column_order", "index", "names", "dtype", "rtol", "atol"})


def _compare(comparison: Comparison) -> Outcome:
    from ..compare.frames import FrameRules, labelled_difference

    if kind_of(comparison.expected) not in ("frame", "series"):
        raise CheckError("frame_equal needs a reference that returns a DataFrame or a Series")
    options = Options(comparison.check, _ALLOWED)
    rules = FrameRules(
        Rules(tolerance_of(options), options.choice("dtype", DTYPES)),
        row_order=options.flag("row_order", True),
        column_order=options.flag("column_order", True),
        index=options.flag("index", True),
        names=options.flag("names", False),
    )
    if kind_of(comparison.actual) == "null":
        wanted = name_of(kind_of(comparison.expected))
        return from_difference(f"expected {wanted}, got None (is a return missing?)")
    return from_difference(labelled_difference(comparison.actual, comparison.expected, rules))


FRAME_EQUAL = Comparator(_compare)
