"""Questions that have been loaded: their compiled modules, and what they were like to run."""

from collections import OrderedDict
from dataclasses import dataclass, field

from .modules import Compiled
from .requests import Question

_MAX_SOURCE_BYTES = 16 * 1024 * 1024


@dataclass
class LoadedQuestion:
    """`slow_functions` are drivers that get a process of their own rather than hold up others."""

    modules: Compiled
    source_bytes: int
    slow_functions: set[str] = field(default_factory=set)


class Library:
    """By content, the one that was not asked for longest dropped first."""

    def __init__(self) -> None:
        self._questions: OrderedDict[object, LoadedQuestion] = OrderedDict()

    def find(self, question: Question) -> LoadedQuestion | None:
        found = self._questions.get(question.content)
        if found is not None:
            self._questions.move_to_end(question.content)
        return found

    def keep(self, question: Question, modules: Compiled) -> LoadedQuestion:
        source_bytes = sum(len(module.source) for module in modules.values())
        loaded = LoadedQuestion(modules, source_bytes)
        self._questions[question.content] = loaded
        while len(self._questions) > 1 and self._total_bytes() > _MAX_SOURCE_BYTES:
            self._questions.popitem(last=False)
        return loaded

    def _total_bytes(self) -> int:
        return sum(question.source_bytes for question in self._questions.values())
