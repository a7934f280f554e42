"""What a comparison says, and how a check itself can be wrong."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["passed", "failed", "bad_answer", "checker_error"]


class CheckError(Exception):
    """The check, the reference or the question is at fault, never the candidate."""


@dataclass(frozen=True)
class Outcome:
    """A verdict with the sentence that explains it."""

    verdict: Verdict
    message: str = ""


PASSED = Outcome("passed", "")


def failed(message: str) -> Outcome:
    return Outcome("failed", message)


def from_difference(difference: str | None) -> Outcome:
    """No difference is the only way to pass."""
    return PASSED if difference is None else failed(difference)
