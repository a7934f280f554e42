"""The expected value within a tolerance, in exactly its shape."""

from ..compare.rules import Rules, Tolerance
from ..compare.walk import first_difference
from ..comparison import Comparator, Comparison
from ..options import Options
from ..outcome import Outcome, from_difference
from .equal import DTYPES, SEQUENCES

RELATIVE_DEFAULT = 1e-9
ABSOLUTE_DEFAULT = 1e-12


def tolerance_of(options: Options) -> Tolerance:
    """A relative tolerance of 1 or more would let zero pass for anything."""
    return Tolerance(
        options.number("rtol", RELATIVE_DEFAULT, maximum=0.99),
        options.number("atol", ABSOLUTE_DEFAULT),
    )


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"rtol", "atol", "dtype", "sequence"}))
    rules = Rules(
        tolerance_of(options),
        options.choice("dtype", DTYPES),
        options.choice("sequence", SEQUENCES),
    )
    return from_difference(first_difference(comparison.actual, comparison.expected, rules))


CLOSE = Comparator(_compare)
