"""Divisions by what may be zero, and what guards them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .module_view import FUNCTIONS, ModuleView
from .tree import all_nodes, child_nodes

Risk = Literal["len", "sum", "std", "norm", "range", "column"]

_RISKY_FUNCTIONS: dict[str, Risk] = {
    "len": "len",
    "sum": "sum",
    "math.fsum": "sum",
    "numpy.sum": "sum",
    "numpy.nansum": "sum",
    "numpy.count_nonzero": "sum",
    "numpy.std": "std",
    "numpy.nanstd": "std",
    "numpy.var": "std",
    "statistics.stdev": "std",
    "statistics.pstdev": "std",
    "numpy.linalg.norm": "norm",
    "numpy.ptp": "range",
    "torch.norm": "norm",
    "torch.sum": "sum",
    "torch.std": "std",
}
_RISKY_METHODS: dict[str, Risk] = {
    "sum": "sum",
    "std": "std",
    "var": "std",
    "norm": "norm",
    "ptp": "range",
}
_THROUGH_FUNCTIONS = frozenset(
    "abs float int round numpy.sqrt numpy.abs numpy.asarray numpy.outer math.sqrt".split()
)
_THROUGH_METHODS = frozenset("reshape astype ravel copy item to_numpy squeeze unsqueeze".split())
_AFTERWARDS = frozenset(
    "fillna nan_to_num isfinite isnan isna isnull notna dropna isinf replace where mask".split()
)
_POSITIVE = frozenset("numpy.exp torch.exp math.exp numpy.ones numpy.bincount".split())
_CHECKING = re.compile(r"(check|valid|require|ensure|assert|verif|safe)", re.I)
_PROMISE = re.compile(
    r"(empty|zero|positive|at least one|nonzero|strictly|\bnan\b|ZeroDivision)", re.I
)
_MAX_DEPTH = 12


@dataclass(frozen=True)
class Division:
    """`risk`: why the denominator may be zero. `guard`: what says what happens then, or None."""

    node: ast.AST
    denominator: ast.expr
    risk: Risk
    guard: ast.AST | None
    function: ast.FunctionDef | ast.AsyncFunctionDef | None


def divisions(view: ModuleView) -> list[Division]:
    return view.once(_all)


def _all(view: ModuleView) -> list[Division]:
    return list(_found(view))


def _found(view: ModuleView) -> Iterator[Division]:
    for node, denominator in _divided(view):
        risk = _risk(view, denominator, _MAX_DEPTH)
        if risk is None or _is_known_positive(view, node, denominator):
            continue
        guard = _guard(view, node, denominator)
        yield Division(node, denominator, risk, guard, view.function(node))


def _divided(view: ModuleView) -> Iterator[tuple[ast.AST, ast.expr]]:
    for node in view.of(ast.BinOp, ast.AugAssign):
        if isinstance(node.op, ast.Div):
            yield node, node.right if isinstance(node, ast.BinOp) else node.value
    for call in view.of(ast.Call):
        if view.called(call) in ("numpy.divide", "numpy.true_divide") and len(call.args) >= 2:
            yield call, call.args[1]
        elif view.method(call) in ("div", "divide", "truediv") and len(call.args) >= 1:
            yield call, call.args[0]


def _risk(view: ModuleView, node: ast.expr, depth: int) -> Risk | None:
    """Why a value may be zero; None where that is not known or cannot be."""
    if depth == 0:
        return None
    if isinstance(node, ast.Name):
        value = view.value_of(node)
        return None if value is node else _risk(view, value, depth - 1)
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _risk(view, left, depth - 1) or _risk(view, right, depth - 1)
        case ast.BinOp(left=left, op=ast.Pow()):
            return _risk(view, left, depth - 1)
        case ast.BinOp(left=left, op=ast.Div()):
            return _risk(view, left, depth - 1)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return "range" if _is_spread(view, left, right) else None
        case ast.Subscript(value=value, slice=key):
            if view.kind(value) == "frame" and _is_text(key):
                return "column"
            return _risk(view, value, depth - 1) if _keeps_values(key) else None
        case ast.Call():
            return _call_risk(view, node, depth)
    return None


def _is_text(key: ast.expr) -> bool:
    return isinstance(key, ast.Constant) and isinstance(key.value, str)


def _keeps_values(key: ast.expr) -> bool:
    parts = key.elts if isinstance(key, ast.Tuple) else [key]
    return all(
        isinstance(part, ast.Slice)
        or (isinstance(part, ast.Constant) and (part.value is None or part.value is Ellipsis))
        or (isinstance(part, ast.Attribute) and part.attr == "newaxis")
        for part in parts
    )


def _is_spread(view: ModuleView, left: ast.expr, right: ast.expr) -> bool:
    """`x.max() - x.min()`, or names that hold these."""
    left, right = view.value_of(left), view.value_of(right)
    return _extreme(view, left) == "max" and _extreme(view, right) == "min"


def _extreme(view: ModuleView, node: ast.expr) -> str | None:
    if not isinstance(node, ast.Call):
        return None
    name = view.method(node) or (view.called(node) or "").rpartition(".")[2]
    # Two arguments are compared with each other, which is a guard and no spread.
    is_function = view.method(node) is None
    if is_function and (len(node.args) != 1 or isinstance(node.args[0], ast.Starred)):
        return None
    return {"amax": "max", "amin": "min", "nanmax": "max", "nanmin": "min"}.get(name, name)


def _call_risk(view: ModuleView, call: ast.Call, depth: int) -> Risk | None:
    dotted = view.called(call)
    if dotted in _RISKY_FUNCTIONS:
        return _unless_positive(view, call, call.args[:1], _RISKY_FUNCTIONS[dotted], depth)
    if dotted in _THROUGH_FUNCTIONS:
        return next((risk for a in call.args[:2] if (risk := _risk(view, a, depth - 1))), None)
    method = view.method(call)
    if method is None or not isinstance(call.func, ast.Attribute):
        return None
    if method in _RISKY_METHODS:
        return _unless_positive(view, call, [call.func.value], _RISKY_METHODS[method], depth)
    if method == "transform" and any(_is_text(a) and a.value in _RISKY_METHODS for a in call.args):  # type: ignore[attr-defined]
        return "sum"
    return _risk(view, call.func.value, depth - 1) if method in _THROUGH_METHODS else None


def _unless_positive(
    view: ModuleView, call: ast.Call, summed: list[ast.expr], risk: Risk, depth: int
) -> Risk | None:
    """The sum of exponentials is above zero, and a literal is as long as it is."""
    if not summed:
        return None
    value = view.value_of(summed[0])
    item = value.elt if isinstance(value, ast.GeneratorExp | ast.ListComp) else value
    if view.called(item) in _POSITIVE or _is_filled_with_positive(view, call, summed[0]):
        return None
    if isinstance(value, ast.List | ast.Tuple | ast.Dict | ast.Set | ast.Constant):
        return None
    return risk


def _is_filled_with_positive(view: ModuleView, near: ast.AST, value: ast.expr) -> bool:
    """`np.exp(x, out=x)` somewhere in the function."""
    if not isinstance(value, ast.Name):
        return False
    return any(
        view.called(node) in _POSITIVE
        and any(item.arg == "out" and _is_same_name(item.value, value) for item in node.keywords)
        for node in view.of(ast.Call)
        if view.function(node) is view.function(near)
    )


def _is_same_name(node: ast.expr, name: ast.Name) -> bool:
    return isinstance(node, ast.Name) and node.id == name.id


def _is_known_positive(view: ModuleView, node: ast.AST, denominator: ast.expr) -> bool:
    """The length of something that is being walked over, or of a group."""
    names = _names(view, denominator)
    for ancestor in view.ancestors(node):
        if isinstance(ancestor, FUNCTIONS):
            break
        if isinstance(ancestor, ast.For):
            walked = _names(view, ancestor.iter)
            given = {n.id for n in all_nodes(ancestor.target) if isinstance(n, ast.Name)}
            if names & (walked | given):
                return True
        if isinstance(ancestor, ast.ListComp | ast.DictComp | ast.SetComp | ast.GeneratorExp):
            for part in ancestor.generators:
                given = {n.id for n in all_nodes(part.target) if isinstance(n, ast.Name)}
                # A group is never empty, and nothing is computed for the items of nothing, nor for
                # those of what was made of nothing.
                walked = _names(view, part.iter)
                if names & (given | walked):
                    return True
    return False


def _names(view: ModuleView, node: ast.expr) -> set[str]:
    """The names in an expression and in what these names were assigned."""
    found: set[str] = set()
    waiting: list[ast.AST] = [node]
    for _ in range(200):
        if not waiting:
            break
        current = waiting.pop()
        if isinstance(current, ast.Name) and current.id not in found:
            found.add(current.id)
            if (value := view.value_of(current)) is not current:
                waiting.append(value)
        elif isinstance(current, ast.Attribute) and isinstance(current.value, ast.Name):
            found.add(f"{current.value.id}.{current.attr}")
        waiting.extend(child_nodes(current))
    return found - {"np", "pd", "len", "sum", "math", "numpy", "torch", "self"}


def _guard(view: ModuleView, node: ast.AST, denominator: ast.expr) -> ast.AST | None:
    """What in the same function says what a zero gives."""
    function = view.function(node)
    names = _names(view, denominator)
    if isinstance(node, ast.Call) and any(
        item.arg in ("where", "fill_value") for item in node.keywords
    ):
        return node
    for part in view.own(function or view.tree):
        if _tests(part, names) or _speaks_of_zero(view, part, names):
            return part
    return None


def _tests(part: ast.AST, names: set[str]) -> bool:
    tested: list[ast.AST] = []
    if isinstance(part, ast.If | ast.IfExp | ast.While | ast.Assert):
        tested = [part.test]
    elif isinstance(part, ast.BoolOp):
        tested = list(part.values)
    elif isinstance(part, ast.Compare):
        tested = [part]
    elif isinstance(part, ast.comprehension):
        tested = list(part.ifs)
    elif isinstance(part, ast.Match):
        tested = [part.subject]
    return any(_mentions(item, names) for item in tested)


def _mentions(root: ast.AST, names: set[str]) -> bool:
    for node in all_nodes(root):
        if isinstance(node, ast.Name) and node.id in names:
            return True
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if f"{node.value.id}.{node.attr}" in names:
                return True
    return False


def _speaks_of_zero(view: ModuleView, part: ast.AST, names: set[str]) -> bool:
    if isinstance(part, ast.ExceptHandler) and part.type is not None:
        return any(
            isinstance(n, ast.Name)
            and n.id in ("ZeroDivisionError", "ArithmeticError", "Exception")
            for n in all_nodes(part.type)
        )
    if not isinstance(part, ast.Call):
        return False
    dotted = view.called(part) or ""
    if dotted in ("numpy.errstate", "numpy.seterr"):
        return True
    last = dotted.rpartition(".")[2] or view.method(part) or ""
    if last in _AFTERWARDS:
        return True
    if last in ("max", "maximum", "clip", "clamp") and len(part.args) + len(part.keywords) >= 2:
        return any(_mentions(a, names) for a in (part, *part.args))
    called = part.func.id if isinstance(part.func, ast.Name) else view.method(part) or ""
    return bool(_CHECKING.search(called))


def promises(view: ModuleView, division: Division) -> bool:
    """Whether the docstring says what an empty or zero input means."""
    function = division.function
    docstring = ast.get_docstring(function) if function is not None else None
    return bool(docstring and _PROMISE.search(docstring))
