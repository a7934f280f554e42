"""S3: a list that a loop does nothing but append to."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..kind_tables import COLUMNAR
from ..module_view import ModuleView
from .s01_index_loop import vectorisable_index_loops
from ..tree import all_nodes

_WHY = "A reader must run through the loop to see that it only builds a list, one call per item."
_LONG_CHARS = 90
_NO_COMPREHENSION = (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)


def detect(view: ModuleView) -> Iterator[Found]:
    elsewhere = vectorisable_index_loops(view)
    for loop in view.of(ast.For):
        appended = _only_append(loop)
        if appended is None or loop in elsewhere:
            continue
        name, call = appended
        if not _starts_empty(view, loop, name) or not _is_plain(view, loop, name, call):
            continue
        if not _lives_on(view, loop):
            yield _found(view, loop, name, call)


def _only_append(loop: ast.For) -> tuple[str, ast.Call] | None:
    """The list and the call, where the body is one append, perhaps below one `if`."""
    if loop.orelse or len(loop.body) != 1:
        return None
    statement = loop.body[0]
    if isinstance(statement, ast.If):
        if statement.orelse or len(statement.body) != 1:
            return None
        statement = statement.body[0]
    match statement:
        case ast.Expr(
            value=ast.Call(
                func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=[_], keywords=[]
            ) as call
        ):
            return name, call
    return None


def _starts_empty(view: ModuleView, loop: ast.For, name: str) -> bool:
    """An empty list in the same block, untouched before the loop."""
    for statement in view.before(loop):
        if _is_empty_list(view, statement, name):
            return True
        if any(isinstance(n, ast.Name) and n.id == name for n in all_nodes(statement)):
            return False
    return False


def _is_empty_list(view: ModuleView, statement: ast.stmt, name: str) -> bool:
    match statement:
        case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
            pass
        case ast.AnnAssign(target=ast.Name(id=found), value=value) if found == name:
            pass
        case _:
            return False
    if isinstance(value, ast.List):
        return not value.elts
    return isinstance(value, ast.Call) and view.called(value) == "list" and not value.args


def _is_plain(view: ModuleView, loop: ast.For, name: str, call: ast.Call) -> bool:
    """Nothing in the loop reads the list, and all of it can stand in a comprehension."""
    for node in view.within(loop):
        if isinstance(node, _NO_COMPREHENSION):
            return False
        if isinstance(node, ast.Name) and node.id == name:
            parent = view.parent(node)
            if view.parent(parent) is not call if parent is not None else True:
                return False
        # A function made in a loop would see another variable in a comprehension.
        if isinstance(node, ast.Lambda):
            return False
    return True


def _lives_on(view: ModuleView, loop: ast.For) -> bool:
    """Whether the loop's variable is read after it, which a comprehension would not allow."""
    end = loop.end_lineno or loop.lineno
    for node in all_nodes(loop.target):
        if isinstance(node, ast.Name):
            for binding in view.bindings(node):
                if binding.node is node and any(
                    read.lineno > end and binding in (view.reaching(read) or [])
                    for read in view.uses(binding)
                ):
                    return True
    return False


def _found(view: ModuleView, loop: ast.For, name: str, call: ast.Call) -> Found:
    target, walked = view.text(loop.target), view.text(loop.iter)
    is_filter = isinstance(loop.body[0], ast.If)
    condition = f" if {view.text(loop.body[0].test)}" if isinstance(loop.body[0], ast.If) else ""
    comprehension = f"[{view.text(call.args[0])} for {target} in {walked}{condition}]"
    is_long = len(comprehension) > _LONG_CHARS or "…" in comprehension
    if is_filter and view.kind(loop.iter) in COLUMNAR and view.text(call.args[0]) == target:
        mask = view.text(loop.body[0].test).replace(target, walked)  # type: ignore[attr-defined]
        instead = f"Select with a mask: `{walked}[{mask}]`."
    elif is_long:
        instead = (
            f"Write `{name} = [… for {target} in {walked}]`, with a function for what is long."
        )
    else:
        instead = f"Write `{name} = {comprehension}`."
    return Found(
        loop,
        "weak" if is_long else "strong",
        f"The loop does nothing but append to `{name}`.",
        _WHY,
        instead,
        "ruff PERF401",
    )


DETECTOR = Detector("S3", "A loop that only appends", detect)
