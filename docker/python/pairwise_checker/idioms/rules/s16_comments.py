"""S16: much code without a comment, and comments that only repeat the code."""

import ast
import re
from collections.abc import Iterator

from ..comments import comments
from ..finding import Detector, Found, Strength
from ..module_view import ModuleView
from ..reading import code_lines, functions, is_main_guard

_LINES_MAX = 25
_WORDS_MAX = 5
_WORD = re.compile(r"[a-z]+")
_FILLERS = {
    "the", "a", "an", "to", "of", "and", "by", "in", "is", "it", "as", "with", "from", "into",
    "here", "now", "over", "for",
    "we", "this", "value", "values", "variable", "new", "through", "each", "every", "all", "on",
}  # fmt: skip
_SPOKEN = {
    "=": {
        "set",
        "assign",
        "store",
        "save",
        "initialize",
        "initialise",
        "init",
        "define",
        "create",
        "get",
    },
    "+": {"add", "sum", "plus", "increment", "increase"},
    "+=": {"add", "increment", "increase", "update"},
    "-=": {"subtract", "decrement", "decrease", "update"},
    "for": {"loop", "iterate", "go"},
    "while": {"loop", "repeat"},
    "if": {"check", "test", "whether"},
    "return": {"return", "returns", "give", "back"},
    "import": {"import", "imports", "libraries", "library", "modules"},
    "print": {"print", "show", "output"},
    "append(": {"append", "add", "list"},
    "def": {"define", "function", "method"},
    "class": {"define", "class"},
}


def detect(view: ModuleView) -> Iterator[Found]:
    yield from _silent(view)
    yield from _blunt(view)


def _silent(view: ModuleView) -> Iterator[Found]:
    count = len(code_lines(node for node in view.tree.body if not _is_plain(node)))
    if comments(view.source) or count <= _LINES_MAX:
        return
    documented = [node for node in view.nodes if _docstring(node)]
    if not documented:
        yield _without_words(
            view,
            view.tree.body[0],
            "strong",
            f"{count} lines of code have no comment and no docstring.",
        )
        return
    for function in functions(view.tree):
        count = len(code_lines(function.body))
        if count > _LINES_MAX:
            yield _without_words(
                view, function, "weak", f"The {count} lines of `{function.name}` have no comment."
            )


def _is_plain(statement: ast.stmt) -> bool:
    """Imports and trials need no words."""
    return isinstance(statement, ast.Import | ast.ImportFrom | ast.Assert) or is_main_guard(
        statement
    )


def _without_words(view: ModuleView, node: ast.AST, strength: Strength, found: str) -> Found:
    return Found(
        node,
        strength,
        found=found,
        why="The code shows what is done; why it is done so, and which cases it handles, only a "
        "comment can say.",
        instead="Say the reason at the places where a reader would ask for it.",
        same_as=None,
    )


def _docstring(node: ast.AST) -> bool:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return isinstance(node, documented) and ast.get_docstring(node) is not None


def _blunt(view: ModuleView) -> Iterator[Found]:
    for comment in comments(view.source):
        code = comment.code_before or _next_code(view, comment.line)
        if code and _repeats(comment.text, code):
            yield Found(
                comment.node,
                "weak",
                found=f"The comment {comment.text!r} says what the code says.",
                why="It has to be kept up to date and tells the reader nothing new.",
                instead="Remove it, or say why the line is there.",
                same_as=None,
            )


def _next_code(view: ModuleView, line: int) -> str:
    """The line right below; nothing after a blank one, where the comment is a heading."""
    below = view.lines[line].strip() if line < len(view.lines) else ""
    return "" if below.startswith("#") else below


def _repeats(comment: str, code: str) -> bool:
    words = _WORD.findall(comment.lower())
    if not 2 <= len(words) <= _WORDS_MAX:
        return False
    telling = [word for word in words if word not in _FILLERS]
    known = _words_of(code)
    return bool(telling) and all(_is_known(word, known) for word in telling)


def _words_of(code: str) -> set[str]:
    words = set(_WORD.findall(code.lower()))
    for sign, spoken in _SPOKEN.items():
        if sign in code:
            words |= spoken
    return words


def _is_known(word: str, known: set[str]) -> bool:
    return bool({word, word.removesuffix("s"), f"{word}s"} & known)


DETECTOR = Detector("S16", "No comments, or comments that repeat the code", detect)
