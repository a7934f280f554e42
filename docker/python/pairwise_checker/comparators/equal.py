"""Exactly the expected value."""

from ..compare.rules import Rules
from ..compare.walk import first_difference
from ..comparison import Comparator, Comparison
from ..options import Options
from ..outcome import Outcome, from_difference

DTYPES = ("class", "exact", "any")
SEQUENCES = ("same", "any")


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"dtype", "sequence"}))
    rules = Rules(None, options.choice("dtype", DTYPES), options.choice("sequence", SEQUENCES))
    return from_difference(first_difference(comparison.actual, comparison.expected, rules))


EQUAL = Comparator(_compare)
