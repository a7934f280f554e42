"""What a comparison says, and how a check itself can be wrong."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["passed", "partial", "failed", "bad_answer", "checker_error"]


class CheckError(Exception):
    """The check, the reference or the question is at fault, never the candidate."""


@dataclass(frozen=True)
class Outcome:
    """
    A verdict with the sentence that explains it. `partial_share` is read of a partial verdict only,
    where it lies strictly between 0 and 1; CheckError otherwise.
    """

    verdict: Verdict
    message: str = ""
    partial_share: float = 0.0

    def __post_init__(self) -> None:
        # A NaN is neither above 0 nor below 1.
        if self.verdict == "partial" and not 0 < self.partial_share < 1:
            raise CheckError("a partial verdict needs a share between 0 and 1")

    @property
    def share(self) -> float:
        """The part of the points that is earned: 1 when passed, 0 for every failure."""
        if self.verdict == "partial":
            return self.partial_share
        return 1.0 if self.verdict == "passed" else 0.0


PASSED = Outcome("passed", "")


def failed(message: str) -> Outcome:
    return Outcome("failed", message)


def partial(share: float, message: str) -> Outcome:
    """Part of the points; nothing of them is a failure, and all of them a pass."""
    if share >= 1:
        return PASSED
    if share <= 0:
        return failed(message)
    return Outcome("partial", message, share)


def from_difference(difference: str | None) -> Outcome:
    """No difference is the only way to pass."""
    return PASSED if difference is None else failed(difference)
