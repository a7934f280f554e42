"""Examples of a rule as tests: sources where it must be found, and sources where it must not."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import pytest

from pairwise_checker.idioms import Context, Finding, find_idioms
from pairwise_checker.idioms.registry import DETECTORS

Test = Callable[..., None]


def findings_of(rule: str, source: str, context: Context | None = None) -> list[Finding]:
    """What one rule finds, with no help from the others."""
    detectors = [detector for detector in DETECTORS if detector.rule == rule]
    assert detectors, f"{rule} is not registered"
    report = find_idioms(source, context or Context(), detectors)
    assert report.complete, report.reason
    return list(report.findings)


def example_tests(
    rule: str,
    positive: Sequence[tuple[Any, ...]],
    negative: Sequence[tuple[Any, ...]],
    *,
    weak: AbstractSet[str] = frozenset(),
    strength: str = "strong",
) -> tuple[Test, Test]:
    """
    `positive` holds (name, source, line) or (name, source, line, context), `negative` (name,
    source) or (name, source, context). A rule may find more than the line that is named. Those of
    `weak` are found as weak ones. Bind the result to `test_found, test_silent`.
    """
    assert len(positive) >= 6 and len(negative) >= 6, f"{rule} needs more examples"
    assert weak <= {name for name, *_ in positive}, "weak names an example that is not there"

    @pytest.mark.parametrize("name, case", [(n, c) for n, *c in positive], ids=_ids(positive))
    def test_found(name: str, case: list[Any]) -> None:
        source, line, *context = case
        found = {(f.line, f.strength) for f in findings_of(rule, source, *context)}
        assert (line, "weak" if name in weak else strength) in found

    @pytest.mark.parametrize("case", [case for _, *case in negative], ids=_ids(negative))
    def test_silent(case: list[Any]) -> None:
        assert findings_of(rule, *case) == []

    return test_found, test_silent


def _ids(examples: Sequence[tuple[Any, ...]]) -> list[str]:
    return [example[0] for example in examples]
