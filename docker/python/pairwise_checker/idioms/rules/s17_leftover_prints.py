"""S17: prints that were left in a function whose result is what counts."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import (
    Function,
    functions,
    keyword,
    method,
    names_bound,
    own_nodes,
    returns_value,
    text,
)
from ..tree import all_nodes

_PRINTERS = {"print", "pprint.pprint", "pprint.pp"}
_PRINTING_NAMES = (
    "print",
    "show",
    "display",
    "report",
    "log",
    "main",
    "demo",
    "test",
    "debug",
    "dump",
)
_ON_REQUEST = ("verbose", "debug", "quiet", "silent", "progress", "log", "print")
_PROGRESS = ("epoch", "loss", "iteration", "step")


def detect(view: ModuleView) -> Iterator[Found]:
    shadowed = _bound_anywhere(view.tree)
    for function in functions(view.tree):
        if not _is_about_its_result(function):
            continue
        for node in own_nodes(function):
            if not isinstance(node, ast.Call) or view.dotted(node.func) not in _PRINTERS:
                continue
            if method(node) in shadowed or keyword(node, "file") is not None:
                continue
            if not _on_request(view, node):
                yield _finding(view, function, node)


def _finding(view: ModuleView, function: Function, call: ast.Call) -> Found:
    wanted = _is_progress(view, call) or _is_conditional(view, call)
    return Found(
        call,
        "weak" if wanted else "strong",
        found=f"`{text(call)}` is left in `{function.name}`.",
        why=f"Whoever calls `{function.name}` gets output that was not asked for, and printing "
        "costs time in a loop.",
        instead="Remove it, or put it behind a parameter such as `verbose=False`."
        if wanted
        else f"Remove it; print the result of `{function.name}` where it is called.",
        same_as="ruff T201",
    )


def _is_about_its_result(function: Function) -> bool:
    words = function.name.lower().strip("_").split("_")
    return returns_value(function) and not any(word in _PRINTING_NAMES for word in words)


def _bound_anywhere(tree: ast.Module) -> set[str]:
    defined = {function.name for function in functions(tree)}
    return defined | {name for node in all_nodes(tree) for name in _targets(node)}


def _targets(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Assign):
        return {name for target in node.targets for name in names_bound(target)}
    return {node.arg} if isinstance(node, ast.arg) else set()


def _on_request(view: ModuleView, call: ast.Call) -> bool:
    """Under `if verbose:` or the like."""
    return any(
        isinstance(parent, ast.If)
        and any(word in text(parent.test).lower() for word in _ON_REQUEST)
        for parent in view.ancestors(call)
    )


def _is_progress(view: ModuleView, call: ast.Call) -> bool:
    in_loop = any(isinstance(parent, ast.For | ast.While) for parent in view.ancestors(call))
    return in_loop and any(word in ast.unparse(call).lower() for word in _PROGRESS)


def _is_conditional(view: ModuleView, call: ast.Call) -> bool:
    """A branch of its own may be a warning that somebody wants."""
    return any(isinstance(parent, ast.If) for parent in view.ancestors(call))


DETECTOR = Detector("S17", "A print left in a function", detect)
