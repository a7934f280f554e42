"""The call must raise: a given exception, and a text that it mentions."""

import builtins

from pairwise_codec import RaisedException

from ..comparison import Comparator, Comparison
from ..kinds import kind_of
from ..options import Options
from ..outcome import PASSED, CheckError, Outcome, failed
from ..wording import describe_raised, name_of, show


def _is_of_type(raised: RaisedException, wanted: str) -> bool:
    """A class of the candidate's that only bears a builtin name does not count."""
    kind = getattr(builtins, wanted, None)
    if isinstance(kind, type) and issubclass(kind, BaseException):
        return kind.__name__ in raised.builtin_bases
    return raised.type_name == wanted


def _mentions(raised: RaisedException, text: str | None) -> bool:
    return text is None or text.casefold() in raised.message.casefold()


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"type", "mentions"}))
    wanted, mentions = options.text("type"), options.optional_text("mentions")
    actual, expected = comparison.actual, comparison.expected
    if not isinstance(expected, RaisedException) or not _is_of_type(expected, wanted):
        raise CheckError(f"the reference does not raise {wanted} here")
    if not _mentions(expected, mentions):
        raise CheckError("the reference raises without the text that the check asks for")
    if not isinstance(actual, RaisedException):
        kind = kind_of(actual)
        value = show(actual) if kind == "opaque" else name_of(kind)
        return failed(f"expected {wanted} to be raised, but the call returned {value}")
    if not _is_of_type(actual, wanted):
        return failed(f"expected {wanted} to be raised, but it {describe_raised(actual)}")
    if not _mentions(actual, mentions):
        return failed(
            f"{wanted} was raised, but its message does not mention {mentions!r}: "
            f"{show(actual.message)}"
        )
    return PASSED


RAISES = Comparator(_compare, reads_raised=True)
