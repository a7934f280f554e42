"""M7: labels of a filtered frame that are read as if they were positions."""

import ast
import math
from collections.abc import Iterator

from ..finding import Detector, Found
from ..flow import Binding, Flow, flow_of
from ..module_view import ModuleView
from ..reading import constant, keyword, method, scopes, text
from ..tree import all_nodes

_KEEPS_LABELS = {
    "dropna", "query", "drop_duplicates", "sort_values", "nlargest", "nsmallest", "sample",
    "head", "tail", "copy", "assign", "astype", "rename", "fillna",
}  # fmt: skip
_LEAVES_HOLES = {
    "dropna", "query", "drop_duplicates", "sort_values", "nlargest", "nsmallest", "sample",
}  # fmt: skip
_NEW_KEYS = {"set_index", "groupby", "pivot", "pivot_table", "resample"}
_LABELS = {"loc", "at"}
_DEPTH_MAX = 8


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        holes = _Holes(view, flow)
        for node in flow.nodes:
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
                yield from _by_label(view, flow, holes, node)
            elif isinstance(node, ast.Assign):
                yield from _new_series(view, holes, node)
            elif isinstance(node, ast.Call) and view.dotted(node.func) == "pandas.concat":
                yield from _beside(view, flow, holes, node)


class _Holes:
    """Which frames are filtered and still carry the labels of the frame before."""

    def __init__(self, view: ModuleView, flow: Flow) -> None:
        self._view = view
        self._flow = flow
        self._renumbered = self._renumberings()

    def origin(self, node: ast.AST, depth: int = 0) -> ast.expr | None:
        """The filter that a frame comes from; None if it has none or was numbered anew."""
        if depth > _DEPTH_MAX:
            return None
        if isinstance(node, ast.Name):
            binding = self._flow.before(node.id, node)
            if binding is None or binding.how != "assign" or self._is_renumbered(binding, node):
                return None
            return None if binding.value is None else self.origin(binding.value, depth + 1)
        if isinstance(node, ast.Subscript):
            return node if self._is_mask(node) else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return self._by_method(node, node.func, depth)
        return None

    def _by_method(self, call: ast.Call, called: ast.Attribute, depth: int) -> ast.expr | None:
        name = called.attr
        if name not in _KEEPS_LABELS or self._view.dotted(called) is not None:
            return None
        if constant(keyword(call, "ignore_index")) is True or self._has_keys(called.value):
            return None
        if name in _LEAVES_HOLES and self._is_frame(called.value):
            return call
        return self.origin(called.value, depth + 1)

    def _is_frame(self, node: ast.AST) -> bool:
        return self._view.kind(node) == "frame" or (
            isinstance(node, ast.Name) and self._flow.before(node.id, node) is not None
        )

    def _is_mask(self, node: ast.Subscript) -> bool:
        """`df[df['x'] > 0]` and `df.loc[mask]`, for a frame whose labels are not keys."""
        owner, key = node.value, node.slice
        if isinstance(owner, ast.Attribute) and owner.attr == "loc":
            owner = owner.value
            key = key.elts[0] if isinstance(key, ast.Tuple) and key.elts else key
        if not _is_condition(self._flow.value(key)) or self._has_keys(owner):
            return False
        kind = self._view.kind(owner)
        return kind == "frame" or (kind != "array" and _reads_column(key, owner))

    def _has_keys(self, node: ast.AST) -> bool:
        """Whether the labels mean something: an index that was set, or groups."""
        for _ in range(_DEPTH_MAX):
            if isinstance(node, ast.Name):
                binding = self._flow.before(node.id, node)
                if binding is None or binding.value is None or binding.how != "assign":
                    return self._sets_index(node)
                node = binding.value
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr in _NEW_KEYS or keyword(node, "index_col") is not None:
                    return True
                if keyword(node, "index") is not None:
                    return True
                node = node.func.value
            elif isinstance(node, ast.Subscript | ast.Attribute):
                node = node.value
            else:
                return False
        return True

    def _sets_index(self, name: ast.Name) -> bool:
        return any(
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == name.id
            and (
                node.attr == "set_index"
                or (node.attr == "index" and isinstance(node.ctx, ast.Store))
            )
            for node in self._flow.nodes
        )

    def _is_renumbered(self, binding: Binding, use: ast.Name) -> bool:
        """In place, or by a store to the index."""
        return self._renumbered.get(binding.name, math.inf) <= use.lineno

    def _renumberings(self) -> dict[str, int]:
        """The first line that gives each frame new labels."""
        lines: dict[str, int] = {}
        for node in self._flow.nodes:
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                stored = node.attr == "index" and isinstance(node.ctx, ast.Store)
                if stored or self._resets_in_place(node):
                    lines.setdefault(node.value.id, node.lineno)
        return lines

    def _resets_in_place(self, node: ast.Attribute) -> bool:
        call = self._view.parent(node)
        return (
            node.attr in ("reset_index", "set_index")
            and isinstance(call, ast.Call)
            and constant(keyword(call, "inplace")) is True
        )


def _is_condition(node: ast.expr) -> bool:
    if isinstance(node, ast.Compare):
        return True
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr):
        return _is_condition(node.left) or _is_condition(node.right)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        return True
    return method(node) in (
        "isin",
        "between",
        "notna",
        "isna",
        "duplicated",
        "contains",
        "eq",
        "gt",
        "lt",
    )


def _reads_column(key: ast.expr, owner: ast.expr) -> bool:
    """Whether the condition is about a column of the frame itself."""
    name = owner.id if isinstance(owner, ast.Name) else None
    return any(
        isinstance(node, ast.Subscript | ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == name
        and (isinstance(node, ast.Attribute) or isinstance(constant(node.slice), str))
        for node in all_nodes(key)
    )


def _by_label(view: ModuleView, flow: Flow, holes: _Holes, node: ast.Subscript) -> Iterator[Found]:
    frame, label = _frame_and_label(node)
    if frame is None or label is None:
        return
    origin = holes.origin(frame)
    if origin is None or not _is_position(view, flow, label, frame):
        return
    yield Found(
        node,
        "strong",
        found=f"`{text(node)}` asks for the label `{text(label)}`, not for a position.",
        why=f"`{text(frame)}` keeps the labels it had before `{text(origin)}`, so that label may "
        "be missing or belong to another row.",
        instead=f"Read by position with `{text(frame)}.iloc[…]`, or number the rows anew with "
        "`reset_index(drop=True)`.",
        same_as=None,
    )


def _frame_and_label(node: ast.Subscript) -> tuple[ast.expr | None, ast.expr | None]:
    """`part.loc[0, 'y']`, `part.at[0, 'y']` and `part['y'][0]`."""
    owner, key = node.value, node.slice
    if isinstance(owner, ast.Attribute) and owner.attr in _LABELS:
        return owner.value, key.elts[0] if isinstance(key, ast.Tuple) and key.elts else key
    if isinstance(owner, ast.Subscript) and isinstance(constant(owner.slice), str):
        return owner.value, key
    return None, None


def _is_position(view: ModuleView, flow: Flow, label: ast.expr, frame: ast.expr) -> bool:
    """The first, the last, or a number that counts up to the length of the frame."""
    if constant(label) in (0, -1) and constant(label) is not False:
        return True
    if isinstance(label, ast.BinOp):
        return _is_length(view, label.left, frame)
    if not isinstance(label, ast.Name):
        return False
    binding = flow.before(label.id, label) or _comprehension_binding(flow, label)
    counted = binding.value if binding is not None and binding.how == "loop" else None
    if not isinstance(counted, ast.Call) or view.dotted(counted.func) != "range":
        return False
    return any(_is_length(view, argument, frame) for argument in counted.args)


def _comprehension_binding(flow: Flow, label: ast.Name) -> Binding | None:
    """In a comprehension the use stands before what binds it."""
    return next((item for item in flow.all(label.id) if item.how == "loop"), None)


def _is_length(view: ModuleView, node: ast.expr, frame: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return _is_length(view, node.left, frame)
    if isinstance(node, ast.Call) and view.dotted(node.func) == "len" and node.args:
        return text(node.args[0]) == text(frame)
    return isinstance(node, ast.Subscript) and text(node) == f"{text(frame)}.shape[0]"


def _new_series(view: ModuleView, holes: _Holes, node: ast.Assign) -> Iterator[Found]:
    target, value = node.targets[0], node.value
    if not isinstance(target, ast.Subscript) or not isinstance(constant(target.slice), str):
        return
    if not _has_new_labels(view, value, "pandas.Series"):
        return
    origin = holes.origin(target.value)
    if origin is None:
        return
    name = text(target.value)
    yield Found(
        node,
        "strong",
        found=f"`{text(value)}` is numbered from 0, while `{name}` has the labels left by "
        f"`{text(origin)}`.",
        why="pandas stores by label, so values land in other rows and the rest becomes NaN.",
        instead=f"Store the plain values, or build it with `index={name}.index`.",
        same_as=None,
    )


def _has_new_labels(view: ModuleView, value: ast.expr, maker: str) -> bool:
    """A series or frame made of plain values, and so numbered from 0."""
    if not isinstance(value, ast.Call) or view.dotted(value.func) != maker or not value.args:
        return False
    has_own_labels = view.kind(value.args[0]) in ("frame", "series", "dict")
    return keyword(value, "index") is None and len(value.args) < 2 and not has_own_labels


def _beside(view: ModuleView, flow: Flow, holes: _Holes, call: ast.Call) -> Iterator[Found]:
    axis = constant(keyword(call, "axis"))
    parts = call.args[0] if call.args else None
    if axis not in (1, "columns") or not isinstance(parts, ast.List | ast.Tuple):
        return
    filtered = [part for part in parts.elts if holes.origin(part) is not None]
    fresh = [
        part for part in parts.elts if _has_new_labels(view, flow.value(part), "pandas.DataFrame")
    ]
    if filtered and fresh:
        yield Found(
            call,
            "strong",
            found=f"`{text(filtered[0])}` and `{text(fresh[0])}` are joined by label, and their "
            "labels differ.",
            why=f"`{text(filtered[0])}` keeps the labels of its filter, the new frame is numbered "
            "from 0: rows that do not belong together meet, and others get NaN.",
            instead=f"Build the new frame with `index={text(filtered[0])}.index`, or use "
            "`reset_index(drop=True)` first.",
            same_as=None,
        )


DETECTOR = Detector("M7", "Labels of a filtered frame read as positions", detect)
