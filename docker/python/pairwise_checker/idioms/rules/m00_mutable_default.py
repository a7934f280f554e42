"""M0: a default that is built once and then shared by all calls."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import Function, names_bound, root_name, text
from ..tree import all_nodes

_BUILDERS = {
    "list",
    "dict",
    "set",
    "bytearray",
    "collections.defaultdict",
    "collections.deque",
    "collections.OrderedDict",
    "collections.Counter",
    "numpy.array",
    "numpy.zeros",
    "numpy.ones",
    "numpy.empty",
    "numpy.arange",
    "numpy.full",
    "pandas.DataFrame",
    "pandas.Series",
    "torch.zeros",
    "torch.ones",
    "torch.tensor",
}
_LITERALS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


def detect(view: ModuleView) -> Iterator[Found]:
    for node in view.nodes:
        if isinstance(node, Function | ast.Lambda):
            for parameter, default in _defaults(node):
                if _is_mutable(view, default):
                    yield _finding(view, node, parameter, default)


def _defaults(function: Function | ast.Lambda) -> Iterator[tuple[ast.arg, ast.expr]]:
    given = function.args
    by_position = [*given.posonlyargs, *given.args]
    if given.defaults:
        yield from zip(by_position[-len(given.defaults) :], given.defaults, strict=True)
    for parameter, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        if default is not None:
            yield parameter, default


def _is_mutable(view: ModuleView, default: ast.expr) -> bool:
    if isinstance(default, _LITERALS):
        return True
    return isinstance(default, ast.Call) and view.dotted(default.func) in _BUILDERS


def _finding(
    view: ModuleView, function: Function | ast.Lambda, parameter: ast.arg, default: ast.expr
) -> Found:
    name, value = parameter.arg, text(default)
    shared = _can_leak(function, name)
    return Found(
        parameter,
        "strong" if shared else "weak",
        found=f"The default `{name}={value}` is made once, when the function is defined.",
        why=f"All calls without `{name}` share that one object, so what one call leaves in it is "
        "there in the next."
        if shared
        else f"Nothing changes `{name}` now; once something does, all calls share the change.",
        instead=f"Write `{name}=None` and, in the body, `if {name} is None: {name} = {value}`."
        if shared
        else f"Use an object that cannot change, such as a tuple, or `{name}=None`.",
        same_as="ruff B006",
    )


def _can_leak(function: Function | ast.Lambda, name: str) -> bool:
    """Whether the object can be changed by this call or be kept by somebody after it."""
    if _rebound_first(function, name):
        return False
    body = [function.body] if isinstance(function, ast.Lambda) else function.body
    return any(_leaks(node, name) for statement in body for node in all_nodes(statement))


def _rebound_first(function: Function | ast.Lambda, name: str) -> bool:
    """`bucket = list(bucket)` before anything else takes a copy for this call."""
    if isinstance(function, ast.Lambda):
        return False
    for statement in function.body:
        mentioned = [node for node in all_nodes(statement) if _is(node, name)]
        if mentioned:
            return (
                isinstance(statement, ast.Assign)
                and name in {bound for target in statement.targets for bound in names_bound(target)}
                and not _is(statement.value, name)
                and not isinstance(statement.value, ast.BoolOp | ast.IfExp)
            )
    return False


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


_READERS = {
    "get", "keys", "values", "items", "index", "count", "copy", "union", "intersection",
    "difference", "issubset", "issuperset", "sum", "mean", "max", "min", "std", "any", "all",
    "head", "tolist", "astype", "reshape", "dot",
}  # fmt: skip


def _leaks(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.AugAssign):
        return root_name(node.target) == name
    if isinstance(node, ast.Subscript | ast.Attribute):
        return isinstance(node.ctx, ast.Store | ast.Del) and root_name(node) == name
    if isinstance(node, ast.Call):
        called = node.func
        return (
            isinstance(called, ast.Attribute)
            and _is(called.value, name)
            and called.attr not in _READERS
        )
    if isinstance(node, ast.Return | ast.Yield):
        return node.value is not None and _hands_out(node.value, name)
    if isinstance(node, ast.Assign):
        return _hands_out(node.value, name) and not _is_copy_of(node, name)
    return False


def _hands_out(value: ast.expr, name: str) -> bool:
    """Whether an expression can be the very object that the name stands for."""
    if isinstance(value, ast.Tuple):
        return any(_hands_out(item, name) for item in value.elts)
    if isinstance(value, ast.BoolOp):
        return any(_hands_out(item, name) for item in value.values)
    if isinstance(value, ast.IfExp):
        return _hands_out(value.body, name) or _hands_out(value.orelse, name)
    return _is(value, name)


def _is_copy_of(node: ast.Assign, name: str) -> bool:
    return all(isinstance(target, ast.Name) and target.id == name for target in node.targets)


DETECTOR = Detector("M0", "A default that all calls share", detect)
