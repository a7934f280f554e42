"""What a detector says of one place in a source, and what a search comes to."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from .module_view import ModuleView

MAX_TEXT_CHARS = 300

Strength = Literal["strong", "weak", "praise"]


@dataclass(frozen=True)
class Found:
    """
    One place, as a detector yields it. `found` says what is there, with the names of the source,
    `why` what is wrong (or good) about it, `instead` what to write; `same_as` names a published
    rule that says the same, for example `ruff B006`.
    """

    node: ast.AST
    strength: Strength
    found: str
    why: str
    instead: str
    same_as: str | None = None


@dataclass(frozen=True)
class Finding:
    """One place, as it is reported. Lines and columns count from 1, columns in characters."""

    rule: str
    strength: Strength
    line: int
    column: int
    end_line: int
    found: str
    why: str
    instead: str
    same_as: str | None

    def to_json(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "strength": self.strength,
            "line": self.line,
            "column": self.column,
            "endLine": self.end_line,
            "found": self.found,
            "why": self.why,
            "instead": self.instead,
            "sameAs": self.same_as,
        }


@dataclass(frozen=True)
class Report:
    """All findings of one source by line. `reason` says why a search is not complete."""

    findings: tuple[Finding, ...]
    complete: bool
    reason: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "findings": [finding.to_json() for finding in self.findings],
            "complete": self.complete,
            "reason": self.reason,
        }


@dataclass(frozen=True)
class Detector:
    """One rule: its id, its title in plain English, and how its places are found."""

    rule: str
    title: str
    detect: Callable[["ModuleView"], Iterable[Found]]


def plain_text(text: str) -> str:
    """One line of printable characters, at most MAX_TEXT_CHARS as UTF-16 counts them."""
    line = " ".join(text[: 4 * MAX_TEXT_CHARS].split())
    safe = "".join(character if character.isprintable() else "?" for character in line)
    units = safe.encode("utf-16-le")
    if len(units) <= 2 * MAX_TEXT_CHARS:
        return safe
    return units[: 2 * (MAX_TEXT_CHARS - 1)].decode("utf-16-le", "ignore") + "…"
