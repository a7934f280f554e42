"""One comparison in this process, with both values through the codec as in life."""

from types import ModuleType
from typing import Any

from pairwise_checker.comparators import COMPARATORS
from pairwise_checker.comparison import Comparison
from pairwise_checker.outcome import Outcome
from pairwise_codec import decode, encode_exception, encode_value


def rebuilt(value: object) -> Any:
    """As the checker sees it; an exception stands for a call that raised it."""
    if isinstance(value, BaseException):
        return decode(encode_exception(value))
    return decode(encode_value(value))


def judge(
    check: dict[str, Any],
    actual: object = None,
    expected: object = None,
    source: str | None = None,
    checks: str = "",
) -> Outcome:
    def load_checks() -> ModuleType:
        module = ModuleType("checks")
        exec(checks, module.__dict__)
        return module

    comparison = Comparison(check, rebuilt(actual), rebuilt(expected), 7, source, load_checks)
    return COMPARATORS[check["kind"]].compare(comparison)


def passes(check: dict[str, Any], actual: object, expected: object) -> bool:
    outcome = judge(check, actual, expected)
    assert outcome.verdict in ("passed", "failed")
    assert (outcome.verdict == "failed") == bool(outcome.message)
    return outcome.verdict == "passed"


def why(check: dict[str, Any], actual: object, expected: object) -> str:
    outcome = judge(check, actual, expected)
    assert outcome.verdict == "failed"
    return outcome.message
