"""What a comparator is given, and what the checker needs to know of it beforehand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from .outcome import Outcome


@dataclass(frozen=True)
class Comparison:
    """One check with both rebuilt values at hand."""

    check: Mapping[str, Any]
    actual: Any
    expected: Any
    seed: int
    source: str | None
    load_checks: Callable[[], ModuleType]


@dataclass(frozen=True)
class Comparator:
    """`needs_answer`: whether a driver ran. `reads_raised`: whether an exception can be right."""

    compare: Callable[[Comparison], Outcome]
    needs_answer: bool = True
    reads_raised: bool = False
