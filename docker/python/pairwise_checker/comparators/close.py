"""The expected value within a tolerance, in exactly its shape."""

from ..compare.non_finite import NonFinite, first_non_finite
from ..compare.rules import Rules, Tolerance
from ..compare.walk import first_difference
from ..comparison import Comparator, Comparison
from ..options import Options
from ..outcome import CheckError, Outcome, failed, from_difference
from .equal import DTYPES, SEQUENCES

RELATIVE_DEFAULT = 1e-9
ABSOLUTE_DEFAULT = 1e-12
VALUE_OPTIONS = frozenset({"rtol", "atol", "dtype", "sequence"})
_POLICIES = ("equal", "forbid")


def tolerance_of(options: Options) -> Tolerance:
    """A relative tolerance of 1 or more would let zero pass for anything."""
    return Tolerance(
        options.number("rtol", RELATIVE_DEFAULT, maximum=0.99),
        options.number("atol", ABSOLUTE_DEFAULT),
    )


def value_rules(options: Options) -> Rules:
    """The four options of every comparison of numbers."""
    return Rules(
        tolerance_of(options),
        options.choice("dtype", DTYPES),
        options.choice("sequence", SEQUENCES),
    )


def _forbidden(options: Options) -> NonFinite:
    return NonFinite(
        nan=options.choice("nan", _POLICIES) == "forbid",
        infinity=options.choice("inf", _POLICIES) == "forbid",
    )


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, VALUE_OPTIONS | {"nan", "inf"})
    rules, forbidden = value_rules(options), _forbidden(options)
    text = first_non_finite(comparison.expected, forbidden)
    if text is not None:
        raise CheckError(f"the reference holds {text}, which the check forbids")
    text = first_non_finite(comparison.actual, forbidden)
    if text is not None:
        return failed(f"the answer holds {text}, where every number has to be finite")
    return from_difference(first_difference(comparison.actual, comparison.expected, rules))


CLOSE = Comparator(_compare)
