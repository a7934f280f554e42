"""What a question says of itself, so that nobody is accused of what was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Context:
    """
    `asked`: the functions of the starter. `expects_missing`: the data has gaps.
    `own_implementation`: the task is to write what a library offers. `framework`: a deep-learning
    framework is what the question is about. `ignore`: ids of rules that stay silent. `runs_before`:
    how often the candidate ran code before handing in; None if nobody counted.
    """

    asked: frozenset[str] = field(default_factory=frozenset)
    expects_missing: bool = False
    own_implementation: bool = False
    framework: bool = False
    ignore: frozenset[str] = field(default_factory=frozenset)
    runs_before: int | None = None


class ContextError(ValueError):
    """The host sent something that is not a context."""


def parse_context(fields: Mapping[str, Any]) -> Context:
    return Context(
        asked=_texts(fields, "asked"),
        expects_missing=_flag(fields, "expectsMissing"),
        own_implementation=_flag(fields, "ownImplementation"),
        framework=_flag(fields, "framework"),
        ignore=_texts(fields, "ignore"),
        runs_before=_count(fields, "runsBefore"),
    )


def _flag(fields: Mapping[str, Any], name: str) -> bool:
    value = fields.get(name, False)
    if not isinstance(value, bool):
        raise ContextError(f"{name} must be true or false")
    return value


def _count(fields: Mapping[str, Any], name: str) -> int | None:
    value = fields.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise ContextError(f"{name} must be a whole number or null")
    return value


def _texts(fields: Mapping[str, Any], name: str) -> frozenset[str]:
    value = fields.get(name, [])
    if not isinstance(value, list) or any(not isinstance(item, str) for item in value):
        raise ContextError(f"{name} must be a list of texts")
    return frozenset(value)
