"""A function of the question's checks.py decides over the two values."""

from typing import Any

from pairwise_codec import RaisedException

from ..comparison import Comparator, Comparison
from ..options import Options
from ..outcome import PASSED, CheckError, Outcome, failed
from ..wording import describe_raised

_NO_REASON = "the answer does not have the property that is asked for"


def _call(comparison: Comparison, name: str) -> Any:
    function = getattr(comparison.load_checks(), name, None)
    if not callable(function):
        raise CheckError(f"checks.py has no function {name}")
    return function(comparison.actual, comparison.expected, comparison.seed)


def _verdict(answer: Any) -> Outcome:
    if answer is None:
        return PASSED
    if isinstance(answer, str):
        return failed(answer or _NO_REASON)
    # NumPy's truth values are no bool; nothing else may count as true.
    if type(answer).__name__ in ("bool", "bool_") and not hasattr(answer, "__len__"):
        return PASSED if bool(answer) else failed(_NO_REASON)
    raise CheckError(
        f"a predicate must return True, None, False or a text, not {type(answer).__name__}"
    )


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"function"}))
    name = options.text("function")
    actual, expected = comparison.actual, comparison.expected
    if isinstance(actual, RaisedException) and not isinstance(expected, RaisedException):
        return failed(describe_raised(actual))
    try:
        return _verdict(_call(comparison, name))
    except AssertionError as cause:
        return failed(str(cause) or _NO_REASON)


PREDICATE = Comparator(_compare, reads_raised=True)
