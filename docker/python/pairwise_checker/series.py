"""A child that judges announced cases in turn, with the reference ahead of the answers."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from .child import NOTE, ParentLink
from .grade import judge_answer
from .modules import Compiled
from .reference import Reference
from .requests import CaseKey

# Values that wait for their answers, so that a child's memory stays small.
_MAX_HELD_BYTES = 32 * 1024 * 1024
SLOW_S = 0.1


@dataclass(frozen=True)
class SeriesTask:
    """The cases of a question that has been loaded before."""

    modules: Compiled
    keys: Sequence[CaseKey]

    def __call__(self, link: ParentLink) -> None:
        serve_series(link, Reference(self.modules), self.keys)


def serve_series(link: ParentLink, reference: Reference, keys: Sequence[CaseKey]) -> None:
    """
    Nothing of the question has run before the first of the cases is judged but its own driver. The
    others share a process: what their verdicts are worth, the parent decides.
    """
    _compute(link, reference, keys[0])
    judge_answer(link, reference)
    for key in keys[1:]:
        while link.has_message() or reference.held_bytes > _MAX_HELD_BYTES:
            judge_answer(link, reference)
        _compute(link, reference, key)
    while True:
        judge_answer(link, reference)


def _compute(link: ParentLink, reference: Reference, key: CaseKey) -> None:
    """A driver that takes long is named, before it begins and when it has ended."""
    name = (key.function or "").encode()
    link.report(NOTE, b"begins " + name)
    started = time.monotonic()
    reference.compute_ahead(key)
    is_slow = time.monotonic() - started > SLOW_S
    link.report(NOTE, (b"slow " if is_slow else b"ends ") + name)
