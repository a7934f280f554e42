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
    encode_exception,
    encode_value,
)
from pairwise_codec.naming import printable

from .child import FINAL, Report
from .comparators import COMPARATORS
from .comparison import Comparator, Comparison
from .modules import CHECKS, DRIVERS, SOLUTION, Compiled, install
from .outcome import CheckError, Outcome
from .randomness import seed_generators
from .requests import CheckRequest
from .wording import MAX_MESSAGE_CHARS, describe_raised

DECODED = b"d"
EXPECTED = b"x"


@dataclass(frozen=True)
class GradeTask:
    """All that a child needs for one check; `expected` is the cached encoding, if any."""

    modules: Compiled
    request: CheckRequest
    answer: bytes
    expected: bytes | None

    def __call__(self, report: Report) -> None:
        outcome = self._outcome(report)
        report(FINAL, encode_outcome(outcome))

    def _outcome(self, report: Report) -> Outcome:
        try:
            return self._grade(report)
        except CheckError as cause:
            return Outcome("checker_error", str(cause))
        except Exception as cause:
            return Outcome("checker_error", f"the check raised {type(cause).__name__}: {cause}")

    def _grade(self, report: Report) -> Outcome:
        kind = self.request.check.get("kind")
        comparator = COMPARATORS.get(kind) if isinstance(kind, str) else None
        if comparator is None:
            raise CheckError(f"unknown kind of check {kind!r}")
        actual: Any = None
        if comparator.needs_answer:
            try:
                actual = _read_answer(self.answer)
            except DecodeError as cause:
                return Outcome("bad_answer", f"the answer cannot be read: {cause}")
            refusal = _refusal(actual, comparator)
            if refusal is not None:
                return Outcome("bad_answer", refusal)
        report(DECODED, b"")
        install(self.modules)
        expected = self._expected(report, comparator) if comparator.needs_answer else None
        return self._compare(comparator, actual, expected)

    def _compare(self, comparator: Comparator, actual: Any, expected: Any) -> Outcome:
        if isinstance(actual, RaisedException) and not comparator.reads_raised:
            return Outcome("failed", describe_raised(actual))
        comparison = Comparison(
            check=self.request.check,
            actual=actual,
            expected=expected,
            seed=self.request.seed,
            source=self.request.source,
            load_checks=lambda: importlib.import_module(CHECKS),
        )
        outcome = comparator.compare(comparison)
        if not isinstance(outcome, Outcome):
            raise CheckError("the comparator gave no outcome")
        return outcome

    def _expected(self, report: Report, comparator: Comparator) -> Any:
        if self.request.function is None:
            raise CheckError("the check needs a driver function")
        encoded = self.expected
        if encoded is None:
            encoded = _run_driver(self.request.function, self.request.seed)
            report(EXPECTED, encoded)
        expected = decode(encoded)
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


def _run_driver(function: str, seed: int) -> bytes:
    """The reference's value, through the codec like any answer. An import error is ours."""
    solution = importlib.import_module(SOLUTION)
    driver = getattr(importlib.import_module(DRIVERS), function, None)
    if not callable(driver):
        raise CheckError(f"tests.py has no function {function}")
    # Last of all, as in the runner: importing a module may draw numbers, too.
    seed_generators(seed)
    try:
        value = driver(solution, seed)
    except Exception as cause:
        return encode_exception(cause)
    return encode_value(value)


def encode_outcome(outcome: Outcome) -> bytes:
    message = printable(outcome.message, MAX_MESSAGE_CHARS)
    return json.dumps({"verdict": outcome.verdict, "message": message}).encode()
