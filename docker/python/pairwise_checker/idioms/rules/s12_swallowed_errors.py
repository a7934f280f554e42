"""S12: errors that are caught and then neither handled nor told."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..module_view import ModuleView
from ..reading import constant, inside, names_read, text

_BROAD = {"Exception", "BaseException"}
_OPTIONAL_IMPORT = {"ImportError", "ModuleNotFoundError"}
_LOGGERS = {"debug", "info", "warning", "error", "exception", "critical", "log", "warn"}


def detect(view: ModuleView) -> Iterator[Found]:
    for node in view.nodes:
        if isinstance(node, ast.ExceptHandler):
            yield from _handler(view, node)
        elif isinstance(node, ast.Call) and view.dotted(node.func) == "contextlib.suppress":
            yield from _suppress(view, node)


def _handler(view: ModuleView, handler: ast.ExceptHandler) -> Iterator[Found]:
    if _is_told(handler):
        return
    names = _caught(handler)
    empty = all(_does_nothing(statement) for statement in handler.body)
    if handler.type is None:
        yield _finding(view, handler, "strong", "`except:` catches everything", "ruff E722")
    elif names & _BROAD and empty:
        yield _finding(
            view, handler, "strong", f"`except {text(handler.type)}` and then nothing", "ruff S110"
        )
    elif names & _BROAD:
        yield _finding(
            view,
            handler,
            "weak",
            f"`except {text(handler.type)}` catches nearly everything",
            "ruff BLE001",
        )
    elif empty and not names & _OPTIONAL_IMPORT and not _says_why(view, handler):
        yield Found(
            handler,
            "weak",
            found=f"`{text(handler.type)}` is caught and nothing is done.",
            why="The reader cannot tell whether ignoring it is right or was forgotten.",
            instead=f"Say it: `with contextlib.suppress({text(handler.type)}): …`, or a comment "
            "that gives the reason.",
            same_as="ruff SIM105",
        )


def _finding(
    view: ModuleView, handler: ast.ExceptHandler, strength: Strength, what: str, same_as: str
) -> Found:
    return Found(
        handler,
        strength,
        found=f"{what}.",
        why="A misspelt name or a wrong type is hidden as well as the error that was expected, and "
        "the answer is then wrong without a message.",
        instead="Catch the exact error, such as `except ValueError:`, around the one line that can "
        "raise it.",
        same_as=same_as,
    )


def _suppress(view: ModuleView, call: ast.Call) -> Iterator[Found]:
    if any(isinstance(item, ast.Name) and item.id in _BROAD for item in call.args):
        yield Found(
            call,
            "weak",
            found=f"`{text(call)}` hides nearly every error.",
            why="A misspelt name in the block is hidden, too.",
            instead="Name the exact error that may be ignored.",
            same_as="ruff BLE001",
        )


def _caught(handler: ast.ExceptHandler) -> set[str]:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {kind.id for kind in kinds if isinstance(kind, ast.Name)}


def _does_nothing(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Pass | ast.Continue):
        return True
    return (
        isinstance(statement, ast.Expr)
        and constant(statement.value) is not None
        and (isinstance(statement.value, ast.Constant))
    )


def _is_told(handler: ast.ExceptHandler) -> bool:
    """Raised again, logged, or the error itself is used."""
    for node in inside(handler.body):
        if isinstance(node, ast.Raise):
            return True
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in _LOGGERS | {"print_exc", "print_exception", "fail", "exit"}:
                return True
    return handler.name is not None and any(
        handler.name in names_read(statement) for statement in handler.body
    )


def _says_why(view: ModuleView, handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1].end_lineno or handler.lineno
    return any("#" in line for line in view.lines[handler.lineno - 1 : last])


DETECTOR = Detector("S12", "Errors that are caught and hidden", detect)
