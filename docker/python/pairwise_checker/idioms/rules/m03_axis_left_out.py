"""M3: a reduction over a whole table where one value per row or column was meant."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..flow import Flow, flow_of
from ..module_view import ModuleView
from ..reading import Function, constant, keyword, same, scopes, text
from ..tables import Tables

_MEANS = {"mean", "std", "var", "median", "sum"}
_PLACES = {"argmax", "argmin"}
_REDUCTIONS = _MEANS | _PLACES | {"min", "max"}
_BY_LINE = re.compile(
    r"(each|every|per|by|along)[ _-](the[ _])?(row|column|col|feature|sample)|"
    r"(row|column|feature)-?wise",
    re.I,
)
_NAMED_BY_LINE = re.compile(r"(^|_)(rows?|columns?|cols?|features?)(_|$)", re.I)


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        tables = Tables(view, flow)
        for node in flow.nodes:
            if not isinstance(node, ast.Call):
                continue
            if view.dotted(node.func) == "numpy.append":
                yield from _append(node, tables)
                continue
            table = _reduced(view, node)
            if table is not None and tables.is_table(table):
                yield from _judge(view, flow, node, table)


def _reduced(view: ModuleView, call: ast.Call) -> ast.expr | None:
    """What a reduction without an axis goes over."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in _REDUCTIONS:
        return None
    if keyword(call, "axis") is not None or any(item.arg is None for item in call.keywords):
        return None
    if view.dotted(call.func) == f"numpy.{call.func.attr}":
        return call.args[0] if len(call.args) == 1 else None
    return None if call.args or view.dotted(call.func) else call.func.value


def _judge(view: ModuleView, flow: Flow, call: ast.Call, table: ast.expr) -> Iterator[Found]:
    name = call.func.attr  # type: ignore[attr-defined]
    if constant(keyword(call, "keepdims")) is True:
        yield _found(
            call, table, "strong", "and keeps dimensions that are only needed per row or column"
        )
    elif _is_subscripted(view, flow, call):
        yield _found(
            call, table, "strong", "but is then used as if it held one value per row or column"
        )
    elif name in _PLACES:
        yield from _place(view, flow, call, table)
    elif name in _MEANS and (partner := _partner(view, call)) is not None:
        yield from _scaled(flow, call, table, partner)


def _found(call: ast.Call, table: ast.expr, strength: Strength, evidence: str) -> Found:
    return Found(
        call,
        strength,
        found=f"`{text(call)}` has no axis: it takes all of `{text(table)}` together {evidence}.",
        why="Without an axis NumPy reduces the flattened array to a single number.",
        instead="Name the axis: `axis=0` gives one value per column, `axis=1` one per row; "
        "`keepdims=True` lets it broadcast back.",
        same_as=None,
    )


def _append(call: ast.Call, tables: Tables) -> Iterator[Found]:
    if len(call.args) == 2 and not call.keywords and tables.is_table(call.args[0]):
        yield Found(
            call,
            "weak",
            found=f"`{text(call)}` has no axis and so flattens `{text(call.args[0])}`.",
            why="Without an axis `np.append` gives back one long row of numbers.",
            instead="Name the axis, or collect the rows in a list and call `np.vstack` once.",
            same_as=None,
        )


def _is_subscripted(view: ModuleView, flow: Flow, call: ast.Call) -> bool:
    """A single number cannot be subscripted, so whoever does so expects more."""
    uses: list[ast.AST] = [call, *_uses(view, flow, call)]
    return any(
        isinstance(parent := view.parent(use), ast.Subscript) and parent.value is use
        for use in uses
    )


def _uses(view: ModuleView, flow: Flow, call: ast.Call) -> list[ast.Name]:
    """Where the name is read that the result is given."""
    statement = view.parent(call)
    if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
        return []
    name = statement.targets[0].id
    return [
        node
        for node in flow.reads[name]
        if (binding := flow.before(name, node)) is not None and binding.value is call
    ]


def _place(view: ModuleView, flow: Flow, call: ast.Call, table: ast.expr) -> Iterator[Found]:
    uses: list[ast.AST] = [call, *_uses(view, flow, call)]
    parents = [parent for use in uses for parent in view.ancestors(use)]
    if any(_makes_a_place(view, parent) for parent in parents):
        return
    compared = any(isinstance(view.parent(use), ast.Compare) for use in uses)
    evidence = (
        "but is compared with labels" if compared else "and gives a place in the flattened array"
    )
    yield _found(call, table, "strong" if compared else "weak", evidence)


def _makes_a_place(view: ModuleView, node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return view.dotted(node.func) in ("numpy.unravel_index", "divmod")
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv | ast.Mod)


def _partner(view: ModuleView, call: ast.Call) -> ast.BinOp | None:
    parent = view.parent(call)
    is_scaling = isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Sub | ast.Div)
    return parent if is_scaling and parent.right is call else None


def _scaled(flow: Flow, call: ast.Call, table: ast.expr, partner: ast.BinOp) -> Iterator[Found]:
    if not same(partner.left, table):
        return
    by_line = _speaks_of_lines(flow.scope)
    if by_line:
        yield _found(call, table, "strong", f"although {by_line}")
    elif isinstance(partner.op, ast.Sub):
        yield _found(call, table, "weak", "and is then taken from every cell")


def _speaks_of_lines(scope: ast.AST) -> str | None:
    """The words of a function that say that its result goes by row or column."""
    if not isinstance(scope, Function):
        return None
    if _NAMED_BY_LINE.search(scope.name):
        return f"the function is called `{scope.name}`"
    said = _BY_LINE.search(ast.get_docstring(scope) or "")
    return f"the docstring says {said.group(0)!r}" if said else None


DETECTOR = Detector("M3", "A reduction without the axis it needs", detect)
