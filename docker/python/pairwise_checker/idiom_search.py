"""The search of one candidate's source, in a child of its own: only its parser touches the text."""

import json
from typing import Any

from .child import Child, ParentLink
from .idioms import find_idioms, parse_context

TIME_LIMIT_MS = 5000
_FINDINGS = b"n"


def answer_search(body: bytes, too_large: bool) -> dict[str, Any]:
    """The body of the answer to an `N` frame. Every failure is an incomplete, empty report."""
    if too_large:
        return {"id": None, **_failed("the request is too large")}
    try:
        fields = json.loads(body)
        request_id, source, context = fields["id"], fields["source"], fields["context"]
        is_sound = isinstance(request_id, str | int) and isinstance(source, str)
        parse_context(context)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {"id": None, **_failed("the request cannot be read")}
    if not is_sound:
        return {"id": None, **_failed("the request cannot be read")}
    return {"id": request_id, **_searched(body)}


def _searched(body: bytes) -> dict[str, Any]:
    try:
        child = Child(search)
    except OSError:
        return _failed("no process could be started")
    try:
        child.tell(body)
        child.wait_for(_FINDINGS, TIME_LIMIT_MS)
        found = child.reports.get(_FINDINGS)
    finally:
        child.end_alone()
    if found is not None:
        report: dict[str, Any] = json.loads(found)
        return report
    reason = "the search took too long" if child.timed_out else "the search broke off"
    return _failed(reason)


def search(link: ParentLink) -> None:
    """The child's task. Nothing but our own code runs in it, so its report can be believed."""
    fields = json.loads(link.receive())
    report = find_idioms(fields["source"], parse_context(fields["context"]))
    link.report(_FINDINGS, json.dumps(report.to_json()).encode())


def _failed(reason: str) -> dict[str, Any]:
    return {"findings": [], "complete": False, "reason": reason}
