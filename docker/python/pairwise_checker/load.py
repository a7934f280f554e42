"""Loading a question in a child: compiled there, and executed once to see that it imports."""

from .child import Child, ParentLink
from .modules import Compiled, compile_question, pack, unpack
from .reference import Reference
from .requests import Question
from .series import serve_series

LOAD_TIMEOUT_MS = 120_000
_COMPILED = b"c"
_LOADED = b"l"


class LoadTask:
    """The child that loads a question goes on as the one that judges its first cases."""

    def __init__(self, question: Question) -> None:
        self._question = question

    def __call__(self, link: ParentLink) -> None:
        try:
            modules = compile_question(self._question)
            link.report(_COMPILED, pack(modules))
            reference = Reference(modules)
            reference.import_all()
        except Exception as cause:
            text = f"{type(cause).__name__}: {cause}"
            link.report(_LOADED, text.encode("utf-8", "backslashreplace"))
            return
        link.report(_LOADED)
        if self._question.ahead:
            serve_series(link, reference, self._question.ahead)


def wait_until_loaded(child: Child) -> str | None:
    """Why the question cannot be used."""
    if not child.wait_for(_LOADED, LOAD_TIMEOUT_MS):
        how = "took too long" if child.timed_out else "ended its process"
        return f"loading the question {how}"
    text = child.reports[_LOADED].decode("utf-8", "backslashreplace")
    if not text and _COMPILED not in child.reports:
        return "the question was not compiled"
    return text or None


def compiled_modules(child: Child) -> Compiled:
    """What a child compiled that has loaded its question."""
    return unpack(child.reports[_COMPILED])
