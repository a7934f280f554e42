"""M5: a second name taken for a copy, and arguments that are changed in place."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..changes import Change, changes
from ..finding import Detector, Found, Strength
from ..flow import Flow, end, flow_of, start
from ..module_view import ModuleView
from ..reading import (
    Function,
    Scope,
    constant,
    returns_value,
    root_name,
    scopes,
    text,
)
from ..scopes import Binding

_SHARED_KINDS = ("array", "frame", "series", "list")
_MEANT = re.compile(
    r"in[- ]?place|modif|mutat|overwrit|\bupdat|\bfills?\b|swap|shuffl|append|\badd\w* (it )?to\b",
    re.I,
)
_KEPT = re.compile(
    r"(^|_)(old|prev|previous|last|before|copy|orig|original|backup|saved|best)(_|$)"
)
_OUTPUTS = {"out", "output", "result", "results", "buffer", "memo", "cache", "seen", "state", "acc"}
_COLLECTING = {"append", "extend", "insert"}
_COPY = {
    "array": "{}.copy()",
    "frame": "{}.copy()",
    "series": "{}.copy()",
    "list": "list({})",
}


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        found = changes(view, flow.nodes)
        aliased = list(_second_names(view, flow, found))
        yield from aliased
        reported = {item.node for item in aliased}
        for item in found:
            if item.node not in reported and not _is_walked_over(view, item):
                yield from _changed(view, scope, flow, item)
        yield from _chained(view, flow)
        yield from _rows_of_one_list(view, flow)


def _second_names(view: ModuleView, flow: Flow, found: list[Change]) -> Iterator[Found]:
    """`b = a`, then a change by one of the names while the other still counts."""
    by_name: dict[str, list[Change]] = {}
    for item in found:
        by_name.setdefault(item.name.id, []).append(item)
    for node in flow.nodes:
        alias = _alias(view, node)
        if alias is None or alias.kind not in _SHARED_KINDS:
            continue
        own = [*by_name.get(alias.new, ())]
        own += by_name.get(alias.old, ()) if flow.reads.get(alias.new) else ()
        own.sort(key=lambda item: start(item.node))
        first = next((item for item in own if _goes_through(view, flow, alias, item)), None)
        if first is not None:
            yield _alias_found(alias, first)


def _is_walked_over(view: ModuleView, item: Change) -> bool:
    """Changes of what a loop walks over are for M2."""
    return any(
        isinstance(loop, ast.For)
        and isinstance(loop.iter, ast.Call | ast.Name)
        and item.name.id == root_name(getattr(loop.iter, "func", loop.iter))
        for loop in view.enclosing_loops(item.node)
    )


@dataclass(frozen=True)
class _Alias:
    """`new = old`, with the kind of what both stand for."""

    node: ast.Assign
    new: str
    old: str
    kind: str | None


def _alias(view: ModuleView, node: ast.AST) -> _Alias | None:
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name):
        target = node.targets[0]
        if len(node.targets) == 1 and isinstance(target, ast.Name) and target.id != node.value.id:
            return _Alias(node, target.id, node.value.id, view.kind(node.value))
    return None


def _goes_through(view: ModuleView, flow: Flow, alias: _Alias, item: Change) -> bool:
    new, old, made = alias.new, alias.old, end(alias.node)
    if item.name.id not in (new, old) or start(item.node) <= made:
        return False
    for name in (new, old):
        if not _is_own(item, name) and flow.between(name, made, end(item.node)):
            return False
    if item.name.id == new and not _is_certain(view, item.name, alias.node):
        return False
    if item.name.id == old:
        return _is_kept_aside(view, flow, alias, item)
    if _is_parameter(flow, old):
        return not _is_excused(flow.scope, old)
    return _is_read_after(flow, old, item.node)


def _is_kept_aside(view: ModuleView, flow: Flow, alias: _Alias, item: Change) -> bool:
    """`old = centers`, then `centers[0] = …`: the new name was to keep what was there before.

    `result = table` before the table is filled is only another name for the same thing.
    """
    if not _is_read_after(flow, alias.new, item.node):
        return False
    if _KEPT.search(alias.new):
        return True
    after = end(item.node)
    return any(
        view.statement(kept) is view.statement(use)
        for kept in flow.reads[alias.new]
        for use in flow.reads[alias.old]
        if start(kept) >= after and start(use) >= after
    )


def _is_own(item: Change, name: str) -> bool:
    """Arithmetic in place binds its name once more, to the same object."""
    return item.how == "arithmetic" and item.name.id == name


def _is_certain(view: ModuleView, name: ast.Name, alias: ast.AST) -> bool:
    """Whether no other branch or round of a loop can have bound the name."""
    reaching = view.reaching(name)
    return reaching is not None and len(reaching) == 1 and view.statement(reaching[0].node) is alias


def _is_parameter(flow: Flow, name: str) -> bool:
    bindings = flow.all(name)
    return bool(bindings) and all(binding.how in ("parameter", "augmented") for binding in bindings)


def _is_read_after(flow: Flow, name: str, node: ast.AST) -> bool:
    """Whether the value of the other name is still wanted, before it is given a new one."""
    later = [use for use in flow.reads[name] if start(use) >= end(node)]
    return any(not flow.between(name, end(node), start(use)) for use in later)


def _alias_found(alias: _Alias, item: Change) -> Found:
    new, old, line = alias.new, alias.old, alias.node.lineno
    return Found(
        item.node,
        "strong",
        found=f"`{text(item.node)}` changes `{old}` and `{new}`: since line {line} both are one "
        "object.",
        why=f"`{new} = {old}` makes a second name, not a copy.",
        instead=f"Write `{new} = {_COPY[alias.kind or 'array'].format(old)}` where they must "
        "differ.",
        same_as=None,
    )


def _changed(view: ModuleView, scope: Scope, flow: Flow, item: Change) -> Iterator[Found]:
    reaching = view.reaching(item.name)
    if reaching is None or len(reaching) != 1:
        return
    binding = reaching[0]
    if binding.how == "parameter":
        if isinstance(scope, Function):
            yield from _argument(view, scope, binding, item)
    elif binding.how == "assign" and binding.position is None and binding.value is not None:
        yield from _part(view, scope, flow, binding.value, item)


def _argument(
    view: ModuleView, function: Function, binding: Binding, item: Change
) -> Iterator[Found]:
    kind, name = view.binding_kind(binding), binding.name
    if kind not in _SHARED_KINDS or _is_excused(function, name):
        return
    if kind == "list" and (item.how == "arithmetic" or item.method in _COLLECTING):
        return
    strength: Strength = "weak" if kind == "list" or _is_helper(view, function) else "strong"
    yield Found(
        item.node,
        strength,
        found=f"`{text(item.node)}` changes the argument `{name}` of `{function.name}`.",
        why=f"The caller's `{name}` is different after the call, and a second call starts from it.",
        instead=_instead(kind, name, item),
        same_as="ruff PD002" if item.method and kind == "frame" else None,
    )


def _instead(kind: str, name: str, item: Change) -> str:
    if kind == "frame" and item.how == "store":
        return f"Start with `{name} = {name}.copy()`, or build the result with `{name}.assign(…)`."
    if item.method == "sort":
        return f"Use `{'sorted' if kind == 'list' else 'np.sort'}({name})`, which makes a new one."
    if isinstance(item.node, ast.AugAssign) and isinstance(item.node.target, ast.Name):
        computed = ast.BinOp(ast.Name(name), item.node.op, item.node.value)
        return f"Write `{name} = {text(computed)}`, which makes a new one."
    return f"Start with `{name} = {_COPY[kind].format(name)}`."


def _is_helper(view: ModuleView, function: Function) -> bool:
    """A function that the source calls itself may be handed a copy."""
    if function.name in view.context.asked:
        return False
    scope = view.scopes.scope_of(function)
    return bool(view.reads(function.name, scope)) or function.name.startswith("_")


def _is_excused(scope: Scope, name: str) -> bool:
    """Where changing the argument is what the function is for."""
    if not isinstance(scope, Function) or name in _OUTPUTS or name in ("self", "cls"):
        return True
    if not returns_value(scope):
        return True
    return bool(_MEANT.search(f"{scope.name.replace('_', ' ')} {ast.get_docstring(scope) or ''}"))


def _part(
    view: ModuleView, scope: Scope, flow: Flow, value: ast.expr, item: Change
) -> Iterator[Found]:
    if isinstance(value, ast.Subscript):
        if _is_filter(view, value):
            if item.how == "store":
                yield _filtered(value, item)
        elif view.kind(value.value) == "array" and _is_slice(value.slice):
            yield from _shared(view, flow, scope, value.value, item, f"`{text(value)}` is a view")
    elif view.called(value) in ("numpy.asarray", "numpy.asanyarray"):
        if isinstance(value, ast.Call) and value.args:
            yield from _shared(
                view,
                flow,
                scope,
                value.args[0],
                item,
                "`np.asarray` makes no copy of an array that has the type already",
            )


def _shared(
    view: ModuleView, flow: Flow, scope: Scope, base: ast.expr, item: Change, reason: str
) -> Iterator[Found]:
    """A view of an argument, or of a local array that is read later."""
    if not isinstance(base, ast.Name):
        return
    bindings = view.reaching(base) or []
    is_argument = len(bindings) == 1 and bindings[0].how == "parameter"
    if is_argument and (_is_excused(scope, base.id) or view.binding_kind(bindings[0]) != "array"):
        return
    if not is_argument and not _is_read_after(flow, base.id, item.node):
        return
    yield Found(
        item.node,
        "weak",
        found=f"`{text(item.node)}` changes `{base.id}` as well: {reason}.",
        why="Both names then share one memory, unlike after a slice of a list or a selection by "
        "mask, which copy.",
        instead=f"Take a copy first: `{item.name.id} = {item.name.id}.copy()`.",
        same_as=None,
    )


def _is_slice(key: ast.expr) -> bool:
    """Slices and single positions only: a mask or a list of positions makes a copy."""
    items = key.elts if isinstance(key, ast.Tuple) else [key]
    plain = all(isinstance(item, ast.Slice) or isinstance(constant(item), int) for item in items)
    return plain and any(isinstance(item, ast.Slice) for item in items)


def _is_filter(view: ModuleView, value: ast.Subscript) -> bool:
    """Rows by a condition or columns by a list, of a frame."""
    owner, key = value.value, value.slice
    if isinstance(owner, ast.Attribute) and owner.attr == "loc":
        owner = owner.value
    if view.kind(owner) != "frame":
        return False
    if isinstance(key, ast.Tuple) and key.elts:
        key = key.elts[0]
    return view.kind(key) in ("series", "list", "array") or isinstance(key, ast.Compare)


def _filtered(value: ast.Subscript, item: Change) -> Found:
    return Found(
        item.node,
        "strong",
        found=f"`{text(item.node)}` stores into `{item.name.id}`, which was cut out of another "
        "frame.",
        why="A reader cannot tell whether the first frame was meant to change; older versions of "
        "pandas warn with `SettingWithCopyWarning`.",
        instead=f"Write `{item.name.id} = {text(value)}.copy()`, or `.assign(…)` in one "
        "expression.",
        same_as=None,
    )


def _chained(view: ModuleView, flow: Flow) -> Iterator[Found]:
    """`df[mask]['y'] = 1` and `df['y'][mask] = 1`."""
    for node in flow.nodes:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if not isinstance(target, ast.Subscript) or not isinstance(target.value, ast.Subscript):
            continue
        inner = target.value
        if view.kind(inner.value) == "frame" and view.kind(inner) in ("frame", "series"):
            yield Found(
                node,
                "strong",
                found=f"`{text(target)}` takes a part first and then stores into that part.",
                why=f"The part is a copy, or will be with pandas 3, so `{text(inner.value)}` does "
                "not change.",
                instead=f"Use one step: `{text(inner.value)}.loc[rows, column] = …`.",
                same_as=None,
            )


def _rows_of_one_list(view: ModuleView, flow: Flow) -> Iterator[Found]:
    """`[[0] * m] * n` with a store into one of its rows."""
    for node in flow.nodes:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        repeated = _repeated_list(node.value)
        if repeated is not None and _changes_a_row(flow, node.targets[0].id, node):
            row, count = (text(part) for part in repeated)
            yield Found(
                node,
                "strong",
                found=f"`{text(node.value)}` holds one list {count} times.",
                why="A change in one row is a change in all rows.",
                instead=f"Write `[{row} for _ in range({count})]`.",
                same_as=None,
            )


def _repeated_list(value: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """The row and how often it is there, of `[row] * count`."""
    if not isinstance(value, ast.BinOp) or not isinstance(value.op, ast.Mult):
        return None
    left = value.left
    if isinstance(left, ast.List) and len(left.elts) == 1 and _is_list(left.elts[0]):
        return left.elts[0], value.right
    return None


def _is_list(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Mult) and isinstance(node.left, ast.List)
    return isinstance(node, ast.List | ast.ListComp | ast.Dict | ast.Set)


def _changes_a_row(flow: Flow, name: str, made: ast.Assign) -> bool:
    for node in flow.nodes:
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            row = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            row = (
                node.func.value if node.func.attr in ("append", "extend", "add", "insert") else None
            )
        else:
            continue
        if (
            isinstance(row, ast.Subscript)
            and isinstance(row.value, ast.Name)
            and row.value.id == name
        ):
            binding = flow.before(name, row)
            return binding is not None and binding.node is made
    return False


DETECTOR = Detector("M5", "A second name taken for a copy, or a changed argument", detect)
