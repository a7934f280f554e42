"""What the host asks, parsed strictly."""

import json
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pairwise_runner.job import DatasetFile

MAX_TIMEOUT_MS = 600_000
MAX_SEED = 2**63 - 1
MAX_SIZE = 2**31 - 1
ENTRY = "main.py"


class RequestError(ValueError):
    """The host sent something that is not a request of the protocol."""


@dataclass(frozen=True)
class CaseKey:
    """What the reference's value depends on. Without a driver there is no value."""

    function: str | None
    seed: int
    size: int | None = None


@dataclass(frozen=True)
class Question:
    """
    The question's own code: reference files, drivers and predicates. `ahead` lists the cases that
    will be asked for, in their order, so that the reference can run before the answers come.
    """

    reference: Mapping[str, str]
    drivers: str
    checks: str | None
    ahead: Sequence[CaseKey] = ()
    datasets: Sequence[DatasetFile] = ()

    @property
    def content(self) -> Hashable:
        """Equal for questions of which the same modules come."""
        datasets = frozenset((file.name, file.sha256) for file in self.datasets)
        return frozenset(self.reference.items()), self.drivers, self.checks, datasets


@dataclass(frozen=True)
class CheckRequest:
    """One check; the answer's bytes follow in a frame of their own."""

    id: Any
    function: str | None
    check: Mapping[str, Any]
    seed: int
    source: str | None
    timeout_ms: int
    size: int | None = None

    @property
    def key(self) -> CaseKey:
        return CaseKey(self.function, self.seed, self.size)


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
    return Question(
        reference,
        _text(fields, "drivers"),
        _optional_text(fields, "checks"),
        [_case_key(raw) for raw in _objects(fields, "ahead")],
        [_dataset(raw) for raw in _objects(fields, "datasets")],
    )


def _objects(fields: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = fields.get(name, [])
    if not isinstance(found, list) or any(not isinstance(item, dict) for item in found):
        raise RequestError(f"{name} must be a list of objects")
    return found


def _dataset(fields: Mapping[str, Any]) -> DatasetFile:
    return DatasetFile(_text(fields, "name"), _text(fields, "sha256"))


def _case_key(fields: Mapping[str, Any]) -> CaseKey:
    seed = _whole_number(fields, "seed", 0, MAX_SEED)
    return CaseKey(_optional_text(fields, "function"), seed, _size(fields))


def _size(fields: Mapping[str, Any]) -> int | None:
    return None if fields.get("size") is None else _whole_number(fields, "size", 0, MAX_SIZE)


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
        seed=_whole_number(fields, "seed", 0, MAX_SEED),
        source=_optional_text(fields, "source"),
        timeout_ms=_whole_number(fields, "timeoutMs", 1, MAX_TIMEOUT_MS),
        size=_size(fields),
    )
