"""What the host asks, parsed strictly."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MAX_TIMEOUT_MS = 600_000
ENTRY = "main.py"


class RequestError(ValueError):
    """The host sent something that is not a request of the protocol."""


@dataclass(frozen=True)
class Question:
    """The question's own code: reference files, drivers and predicates."""

    reference: Mapping[str, str]
    drivers: str
    checks: str | None


@dataclass(frozen=True)
class CheckRequest:
    """One check; the answer's bytes follow in a frame of their own."""

    id: Any
    function: str | None
    check: Mapping[str, Any]
    seed: int
    source: str | None
    timeout_ms: int


def _object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as cause:
        raise RequestError("not valid JSON") from cause
    if not isinstance(value, dict):
        raise RequestError("not a JSON object")
    return value


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise RequestError(f"{name} must be a text")
    return value


def _optional_text(fields: Mapping[str, Any], name: str) -> str | None:
    return None if fields.get(name) is None else _text(fields, name)


def _whole_number(fields: Mapping[str, Any], name: str, least: int, most: int) -> int:
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise RequestError(f"{name} must be a whole number from {least} to {most}")
    return value


def parse_question(body: bytes) -> Question:
    fields = _object(body)
    reference = fields.get("reference")
    if not isinstance(reference, dict) or ENTRY not in reference:
        raise RequestError(f"reference must hold {ENTRY}")
    if any(not isinstance(text, str) for text in reference.values()):
        raise RequestError("reference must hold texts")
    return Question(reference, _text(fields, "drivers"), _optional_text(fields, "checks"))


def parse_id(body: bytes) -> Any:
    """The id of a request that is otherwise malformed, so that its answer can name it."""
    try:
        found = _object(body).get("id")
    except RequestError:
        return None
    return found if isinstance(found, str | int) else None


def parse_check(body: bytes) -> CheckRequest:
    fields = _object(body)
    check = fields.get("check")
    if not isinstance(check, dict):
        raise RequestError("check must be an object")
    if not isinstance(fields.get("id"), str | int):
        raise RequestError("id must be a text or a number")
    return CheckRequest(
        id=fields["id"],
        function=_optional_text(fields, "function"),
        check=check,
        seed=_whole_number(fields, "seed", 0, 2**63 - 1),
        source=_optional_text(fields, "source"),
        timeout_ms=_whole_number(fields, "timeoutMs", 1, MAX_TIMEOUT_MS),
    )
