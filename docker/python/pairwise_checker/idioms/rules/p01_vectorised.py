"""P1: array expressions where a beginner writes loops."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..kind_tables import COLUMNAR, REDUCTIONS
from ..loop_facts import ELEMENTWISE
from ..module_view import FUNCTIONS, ModuleView

_GROUPED = ("groupby", "rolling", "resample", "expanding", "ewm")
_MAX_PRAISED = 3
_WHY = "One expression takes the whole array, in compiled code, and says what is meant."


def detect(view: ModuleView) -> Iterator[Found]:
    """The best expression of a function, for those few functions that show most."""
    best: list[tuple[int, ast.expr, str]] = []
    for function in view.functions:
        if any(isinstance(around, FUNCTIONS) for around in view.ancestors(function)):
            continue
        shown = max(_expressions(view, function), key=lambda item: item[0], default=None)
        if shown is not None:
            best.append((shown[0], shown[1], f"in `{function.name}` is {shown[2]}."))
    for _, node, what in sorted(best, key=lambda item: -item[0])[:_MAX_PRAISED]:
        yield Found(node, "praise", f"`{view.text(node)}` {what}", _WHY, "Nothing to change.")


def _expressions(view: ModuleView, function: ast.AST) -> Iterator[tuple[int, ast.expr, str]]:
    """Whole-array expressions with how much they show; plain item access counts for nothing."""
    for node in view.within(function):
        match node:
            case ast.BinOp(op=ast.MatMult()):
                yield 5, node, "a matrix product"
            case ast.BinOp(left=left, right=right) if _is_broadcast(left) or _is_broadcast(right):
                if view.kind(node) in COLUMNAR:
                    yield 6, node, "broadcasting"
            case ast.BinOp() if view.kind(node) in COLUMNAR and not _is_in_python_loop(view, node):
                yield 2, node, "an expression of whole arrays"
            case ast.Subscript(value=value, slice=key) if _is_mask(view, value, key):
                yield 4, node, "a selection by mask"
            case ast.Call():
                yield from _call(view, node)


def _is_broadcast(node: ast.expr) -> bool:
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple):
        return False
    return any(
        (isinstance(part, ast.Constant) and part.value is None)
        or (isinstance(part, ast.Attribute) and part.attr == "newaxis")
        for part in node.slice.elts
    )


def _is_in_python_loop(view: ModuleView, node: ast.AST) -> bool:
    return bool(view.enclosing_loops(node))


def _is_mask(view: ModuleView, value: ast.expr, key: ast.expr) -> bool:
    is_test = isinstance(key, ast.Compare | ast.BinOp | ast.UnaryOp | ast.Name)
    if isinstance(key, ast.Name):
        is_test = isinstance(view.value_of(key), ast.Compare)
    return is_test and view.kind(value) in COLUMNAR and view.kind(key) in COLUMNAR


def _call(view: ModuleView, call: ast.Call) -> Iterator[tuple[int, ast.expr, str]]:
    dotted = view.called(call)
    if dotted is not None and dotted.startswith("numpy."):
        name = dotted.removeprefix("numpy.")
        has_axis = any(item.arg == "axis" for item in call.keywords)
        if name == "where" and len(call.args) == 3 or name in ("select", "einsum"):
            yield (
                4,
                call,
                "a choice for all items at once" if name != "einsum" else "a tensor product",
            )
        elif name.rpartition(".")[2] in REDUCTIONS and has_axis:
            yield 4, call, "a reduction along an axis"
        elif name in ELEMENTWISE and not _is_in_python_loop(view, call):
            if any(view.kind(argument) in COLUMNAR for argument in call.args):
                yield 3, call, "a function of whole arrays"
        return
    method = view.method(call)
    if method in _GROUPED and isinstance(call.func, ast.Attribute):
        if view.kind(call.func.value) in ("frame", "series", "grouped"):
            yield 4, call, "a grouping in place of a loop"
    elif method in REDUCTIONS and any(item.arg == "axis" for item in call.keywords):
        yield 4, call, "a reduction along an axis"


DETECTOR = Detector("P1", "An expression of whole arrays", detect)
