"""One check, from the answer's bytes to a verdict. Runs in a child and fails closed."""

import importlib
import json
from dataclasses import dataclass
from typing import Any

from pairwise_codec import (
    DecodeError,
    RaisedException,
    UnknownObject,
    Unrepresentable,
    decode,
)
from pairwise_codec.naming import printable

from .child import ParentLink
from .comparators import COMPARATORS
from .comparison import Comparator, Comparison
from .modules import CHECKS, Compiled
from .outcome import CheckError, Outcome
from .reference import Reference
from .requests import CheckRequest, parse_check
from .wording import MAX_MESSAGE_CHARS, describe_raised

DECODING = b"r"
DECODED = b"d"
EXPECTED = b"x"
VERDICT = b"v"


@dataclass(frozen=True)
class CaseTask:
    """
    A child that judges one answer; `known` is the encoded value of the reference, where an earlier
    child found it.
    """

    modules: Compiled
    known: bytes | None = None

    def __call__(self, link: ParentLink) -> None:
        judge_answer(link, Reference(self.modules, self.known))


def judge_answer(link: ParentLink, reference: Reference) -> None:
    """Ask for a check and its answer, and report the verdict."""
    request, answer = parse_check(link.receive()), link.receive()
    link.report(DECODING)
    outcome = Judge(link, reference, request).outcome(answer)
    message = printable(outcome.message, MAX_MESSAGE_CHARS)
    fields = {"verdict": outcome.verdict, "share": outcome.share, "message": message}
    link.report(VERDICT, json.dumps(fields).encode())


class Judge:
    """Everything that one verdict depends on."""

    def __init__(self, link: ParentLink, reference: Reference, request: CheckRequest) -> None:
        self._link = link
        self._reference = reference
        self._request = request

    def outcome(self, answer: bytes) -> Outcome:
        try:
            return self._grade(answer)
        except CheckError as cause:
            return Outcome("checker_error", str(cause))
        except Exception as cause:
            return Outcome("checker_error", f"the check raised {type(cause).__name__}: {cause}")

    def _grade(self, answer: bytes) -> Outcome:
        kind = self._request.check.get("kind")
        comparator = COMPARATORS.get(kind) if isinstance(kind, str) else None
        if comparator is None:
            raise CheckError(f"unknown kind of check {kind!r}")
        actual: Any = None
        if comparator.needs_answer:
            try:
                actual = _read_answer(answer)
            except DecodeError as cause:
                return Outcome("bad_answer", f"the answer cannot be read: {cause}")
            refusal = _refusal(actual, comparator)
            if refusal is not None:
                return Outcome("bad_answer", refusal)
        self._link.report(DECODED)
        self._reference.install()
        expected = self._expected(comparator) if comparator.needs_answer else None
        return self._compare(comparator, actual, expected)

    def _compare(self, comparator: Comparator, actual: Any, expected: Any) -> Outcome:
        if isinstance(actual, RaisedException) and not comparator.reads_raised:
            return Outcome("failed", describe_raised(actual))
        comparison = Comparison(
            check=self._request.check,
            actual=actual,
            expected=expected,
            seed=self._request.seed,
            source=self._request.source,
            load_checks=lambda: importlib.import_module(CHECKS),
        )
        outcome = comparator.compare(comparison)
        if not isinstance(outcome, Outcome):
            raise CheckError("the comparator gave no outcome")
        return outcome

    def _expected(self, comparator: Comparator) -> Any:
        if self._request.function is None:
            raise CheckError("the check needs a driver function")
        found = self._reference.value_of(self._request.key)
        if found.is_new:
            self._link.report(EXPECTED, found.encoded)
        expected = found.value
        if isinstance(expected, RaisedException) and not comparator.reads_raised:
            raise CheckError(f"the reference {describe_raised(expected)}")
        if isinstance(expected, UnknownObject):
            raise CheckError(f"the reference returned an object of type {expected.type_name!r}")
        if isinstance(expected, Unrepresentable):
            raise CheckError(f"the value of the reference cannot travel: {expected.reason}")
        return expected


def _read_answer(answer: bytes) -> Any:
    if not answer:
        raise DecodeError("the run ended without one")
    return decode(answer)


def _refusal(actual: Any, comparator: Comparator) -> str | None:
    """Why an answer cannot be compared at all."""
    if isinstance(actual, Unrepresentable):
        return f"the answer cannot be compared: {actual.reason}"
    if isinstance(actual, UnknownObject) and not comparator.reads_raised:
        return f"the answer is an object of type {actual.type_name!r}, which cannot be compared"
    return None
