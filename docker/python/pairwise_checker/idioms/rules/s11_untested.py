"""S11: code that was handed in without ever being tried."""

import ast
from collections.abc import Iterator

from ..context import Context
from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import Function, functions, inside, is_docstring

Target = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def detect(view: ModuleView) -> Iterator[Found]:
    if view.context.runs_before:
        return
    target = _target(view.tree, view.context)
    if target is None or _is_tried(view, target):
        return
    never_run = view.context.runs_before == 0
    yield Found(
        target,
        "strong" if never_run else "weak",
        found=f"`{target.name}` was never run before it was handed in, and nothing in the source "
        "tries it."
        if never_run
        else f"Nothing in the source tries `{target.name}`.",
        why="Most first versions fail on the smallest input: one run shows it at once.",
        instead=f"Call `{target.name}` on two or three rows with a known answer and on an empty "
        "input, with `assert`.",
        same_as=None,
    )


def _target(tree: ast.Module, context: Context) -> Target | None:
    """What was asked for and written; without a list, the last public definition."""
    written = [
        node
        for node in tree.body
        if isinstance(node, Target)
        and not node.name.startswith(("_", "test"))
        and not _is_test_class(node)
        and not _is_stub(node)
    ]
    asked = [node for node in written if _is_asked(node, context)]
    if asked:
        return asked[-1]
    plain = [node for node in written if node.name != "main"]
    return plain[-1] if plain and not context.asked else None


def _is_asked(node: Target, context: Context) -> bool:
    """A class is asked for by its methods."""
    methods = functions(node) if isinstance(node, ast.ClassDef) else ()
    return any(part.name in context.asked for part in (node, *methods))


def _is_stub(node: Target) -> bool:
    bodies = [function.body for function in functions(node)]
    return all(
        isinstance(statement, ast.Raise | ast.Pass)
        or is_docstring(statement)
        or _is_ellipsis(statement)
        for body in bodies
        for statement in body
    )


def _is_ellipsis(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and statement.value.value is ...
    )


def _is_tried(view: ModuleView, target: Target) -> bool:
    tryers = _tryers(view.tree, target.name)
    return _has_example(target) or any(
        isinstance(node, ast.Name) and node.id in tryers for node in inside(_run_at_once(view.tree))
    )


def _run_at_once(tree: ast.Module) -> list[ast.AST]:
    """What runs with the file or by a test runner: all but the plain definitions."""
    return [
        node
        for node in tree.body
        if not isinstance(node, Target)
        or (isinstance(node, Function) and node.name.startswith("test"))
        or _is_test_class(node)
    ]


def _is_test_class(node: Target) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        function.name.startswith("test") for function in functions(node)
    )


def _tryers(tree: ast.Module, name: str) -> set[str]:
    """The target and the functions that call it, such as main."""
    callers = {
        function.name
        for function in functions(tree)
        if any(isinstance(node, ast.Name) and node.id == name for node in inside(function.body))
    }
    return {name, *callers}


def _has_example(target: Target) -> bool:
    documented = [target, *functions(target)]
    return any(">>>" in (ast.get_docstring(node) or "") for node in documented)


DETECTOR = Detector("S11", "Code that was never tried", detect)
