"""S7: calls that look like array work and call Python for every item."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..kind_tables import REDUCTIONS
from ..loop_facts import ELEMENTWISE
from ..module_view import FUNCTIONS, ModuleView
from ..tree import all_nodes

_WHY = "It calls Python once per item, so it is no faster than the loop it hides."
_WRAPPERS = ("numpy.vectorize", "numpy.frompyfunc")
_MATH = frozenset("sqrt exp log log2 log10 sin cos tan fabs floor ceil pow".split())


def detect(view: ModuleView) -> Iterator[Found]:
    for call in view.of(ast.Call):
        dotted = view.called(call)
        if dotted in _WRAPPERS:
            yield _wrapped(view, call, call.args[0] if call.args else None, dotted)
        elif dotted == "numpy.apply_along_axis" and call.args:
            yield _along_axis(view, call)
        elif view.method(call) in ("apply", "map", "applymap", "transform") and call.args:
            yield from _applied(view, call)
    for function in view.functions:
        for decorator in function.decorator_list:
            if view.dotted(decorator) in _WRAPPERS:
                yield _wrapped(view, decorator, function, view.dotted(decorator) or "")


def _wrapped(view: ModuleView, node: ast.AST, wrapped: ast.AST | None, dotted: str) -> Found:
    short = dotted.replace("numpy", "np")
    body = _value(view, wrapped)
    is_sure = body is not None and _is_arithmetic(view, body)
    instead = "Write the same arithmetic on whole arrays, with `np.where` for a condition."
    if body is not None and is_sure and isinstance(body, ast.IfExp):
        instead = f"Write `np.where({view.text(body.test)}, …, …)` on whole arrays."
    elif body is not None and is_sure:
        instead = f"Write `{view.text(body)}` on whole arrays; no wrapper is needed."
    return Found(
        node,
        "strong" if is_sure else "weak",
        f"`{short}` wraps {_shown(view, wrapped)}.",
        _WHY,
        instead,
    )


def _shown(view: ModuleView, wrapped: ast.AST | None) -> str:
    if isinstance(wrapped, FUNCTIONS):
        return f"`{wrapped.name}`"
    return "a function" if wrapped is None else f"`{view.text(wrapped)}`"


def _value(view: ModuleView, function: ast.AST | None) -> ast.expr | None:
    """What a lambda or a function of one return gives back."""
    if isinstance(function, ast.Name):
        bindings = view.bindings(function)
        if len(bindings) != 1:
            return None
        function = bindings[0].node if bindings[0].how == "define" else bindings[0].value
    if isinstance(function, ast.Lambda):
        return function.body
    if isinstance(function, ast.FunctionDef):
        body = [s for s in function.body if not _is_docstring(s)]
        match body:
            case [ast.Return(value=value)]:
                return value
            case [ast.If(test=test, body=[ast.Return(value=a)], orelse=[ast.Return(value=b)])]:
                return _choice(test, a, b)
            case [ast.If(test=test, body=[ast.Return(value=a)], orelse=[]), ast.Return(value=b)]:
                return _choice(test, a, b)
    return None


def _choice(test: ast.expr, first: ast.expr | None, other: ast.expr | None) -> ast.expr | None:
    if first is None or other is None:
        return None
    return ast.copy_location(ast.IfExp(test=test, body=first, orelse=other), test)


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _is_arithmetic(view: ModuleView, node: ast.expr) -> bool:
    """Numbers by operators, comparisons and functions that arrays know, and nothing else."""
    match node:
        case ast.Constant(value=value):
            return isinstance(value, int | float | complex) and not isinstance(value, str)
        case ast.Name():
            return True
        case ast.UnaryOp(operand=operand):
            return _is_arithmetic(view, operand)
        case ast.BinOp(left=left, op=op, right=right):
            is_text = isinstance(op, ast.Mod) and isinstance(left, ast.Constant | ast.JoinedStr)
            return not is_text and _is_arithmetic(view, left) and _is_arithmetic(view, right)
        case ast.Compare(left=left, ops=ops, comparators=others):
            is_plain = not any(
                isinstance(op, ast.In | ast.NotIn | ast.Is | ast.IsNot) for op in ops
            )
            return is_plain and all(_is_arithmetic(view, part) for part in (left, *others))
        case ast.BoolOp(values=values):
            return all(_is_arithmetic(view, value) for value in values)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return all(_is_arithmetic(view, part) for part in (test, body, orelse))
        case ast.Call(args=args, keywords=[]):
            return _is_array_function(view.called(node)) and all(
                _is_arithmetic(view, a) for a in args
            )
    return False


def _is_array_function(dotted: str | None) -> bool:
    library, _, name = (dotted or "").rpartition(".")
    if library == "math":
        return name in _MATH
    return (library == "numpy" and name in ELEMENTWISE) or dotted in ("abs", "max", "min", "round")


def _along_axis(view: ModuleView, call: ast.Call) -> Found:
    function = call.args[0]
    dotted = view.dotted(function) or ""
    name = dotted.rpartition(".")[2]
    is_known = dotted.startswith("numpy.") and name in REDUCTIONS | {"sort", "cumsum", "argsort"}
    body = _value(view, function)
    if body is not None and not is_known:
        reduced = [node for node in all_nodes(body) if isinstance(node, ast.Call)]
        is_known = bool(reduced) and all(_is_reduction(view, node) for node in reduced)
    short = dotted.replace("numpy", "np") if is_known and dotted else "the function"
    return Found(
        call,
        "strong" if is_known else "weak",
        f"`np.apply_along_axis` calls `{view.text(function)}` for every row or column.",
        _WHY,
        f"Call `{short}` once with `axis=`."
        if short != "the function"
        else "Write the work with `axis=` and `keepdims=True` on the whole array.",
    )


def _is_reduction(view: ModuleView, call: ast.Call) -> bool:
    dotted = view.called(call)
    name = dotted.rpartition(".")[2] if dotted else view.method(call)
    return name in REDUCTIONS or name in ELEMENTWISE


def _applied(view: ModuleView, call: ast.Call) -> Iterator[Found]:
    """`series.apply(lambda v: v * 2)`. Rows of a frame are S2's; columns are no items."""
    assert isinstance(call.func, ast.Attribute)
    function, owner = call.args[0], call.func.value
    if len(call.args) > 1 or call.keywords or not _holds_items(view, call, owner):
        return
    body = _value(view, function)
    parameter = _parameter(view, function)
    if body is None or parameter is None or not _reads(body, parameter):
        return
    if not _is_arithmetic(view, body) or isinstance(body, ast.Name):
        return
    whole = view.text(owner)
    is_choice = any(isinstance(n, ast.IfExp | ast.BoolOp | ast.Compare) for n in all_nodes(body))
    strength: Strength = "weak" if is_choice else "strong"
    instead = f"Write `{view.text(body)}` with `{whole}` in place of `{parameter}`."
    if isinstance(body, ast.IfExp):
        instead = (
            f"Write `np.where(…, …, …)` or `.where(…)` with `{whole}` in place of `{parameter}`."
        )
    yield Found(
        call,
        strength,
        f"`{whole}.{call.func.attr}` calls `{view.text(function)}` for every item.",
        _WHY,
        instead,
    )


def _holds_items(view: ModuleView, call: ast.Call, owner: ast.expr) -> bool:
    assert isinstance(call.func, ast.Attribute)
    kind = view.kind(owner)
    if call.func.attr == "applymap":
        return kind in ("frame", None)
    if kind == "frame":
        return call.func.attr == "map"
    if kind == "series":
        return True
    # `df['price']` of a frame that nothing else tells about; `pool.map` is something else.
    is_column = isinstance(owner, ast.Subscript) and isinstance(owner.slice, ast.Constant)
    return (
        kind is None
        and is_column
        and isinstance(owner.slice.value, str)  # type: ignore[union-attr]
        and isinstance(owner.value, ast.Name)
        and call.func.attr in ("apply", "map")  # type: ignore[union-attr]
    )


def _parameter(view: ModuleView, function: ast.expr) -> str | None:
    if isinstance(function, ast.Name):
        bindings = view.bindings(function)
        node = bindings[0].node if len(bindings) == 1 else None
        arguments = node.args if isinstance(node, ast.FunctionDef) else None
    else:
        arguments = function.args if isinstance(function, ast.Lambda) else None
    return arguments.args[0].arg if arguments is not None and len(arguments.args) == 1 else None


def _reads(body: ast.expr, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in all_nodes(body))


DETECTOR = Detector("S7", "Vectorisation in name only", detect)
