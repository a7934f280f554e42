"""S2: walking the rows of a frame."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..loop_facts import CELLS, LoopFacts, loop_facts
from ..module_view import ModuleView
from ..tree import all_nodes

_WALKS = ("iterrows", "itertuples")
_WRAPPERS = ("enumerate", "list", "zip", "reversed", "tuple", "tqdm.tqdm")
_SLOW_WALK = {
    "iterrows": "Every row becomes a Series of its own, which costs far more than the work on it.",
    "itertuples": "Python takes one row after the other; whole columns take all of them at once.",
}
_SLOW_CELL = (
    "Every access by cell costs thousands of times what one item of a column expression does."
)
_COLUMNS = (
    "Compute with whole columns, for example `{0}['a'] * {0}['b']`, or with `np.where`, "
    "`groupby` or `map`."
)
_STATE = (
    "Where a row needs the one before, look for `shift`, `cumsum` or `rolling`; else walk "
    "`zip` of the columns and keep the results in a list."
)
_ACTION = "Where few columns are needed, walk `zip` of these; it makes no Series for each row."


def detect(view: ModuleView) -> Iterator[Found]:
    walked: set[ast.AST] = set()
    for call in view.of(ast.Call):
        if view.method(call) in _WALKS:
            loop = _loop_of(view, call)
            if isinstance(loop, ast.For):
                walked.add(loop)
            if loop is not None and (found := _walk(view, call, loop)) is not None:
                yield found
        elif _is_apply_by_rows(view, call):
            yield _apply_by_rows(view, call)
    for loop in view.of(ast.For):
        if loop not in walked and (cell := _first_cell(view, loop)) is not None:
            yield _by_cell(view, loop, cell)


def _loop_of(view: ModuleView, call: ast.AST) -> ast.For | ast.comprehension | None:
    """The loop that walks over a call, also through `enumerate` and the like."""
    node, parent = call, view.parent(call)
    while isinstance(parent, ast.Call) and node in parent.args and view.called(parent) in _WRAPPERS:
        node, parent = parent, view.parent(parent)
    is_walked = isinstance(parent, ast.For | ast.comprehension) and parent.iter is node
    return parent if is_walked else None  # type: ignore[return-value]


def _walk(view: ModuleView, call: ast.Call, loop: ast.For | ast.comprehension) -> Found | None:
    assert isinstance(call.func, ast.Attribute)
    name, frame = call.func.attr, view.text(call.func.value)
    facts = loop_facts(view, loop) if isinstance(loop, ast.For) else None
    is_state = facts is not None and _is_state(facts)
    if is_state and name == "itertuples":
        return None
    acts = bool(facts.controls or facts.strange_calls) if facts else _calls_own(view, call, loop)
    acts = acts or (name == "itertuples" and _builds_values(view, loop))
    return Found(
        loop if isinstance(loop, ast.For) else call,
        "weak" if is_state or acts else "strong",
        f"The rows of `{frame}` are visited one by one with `{name}`.",
        _SLOW_WALK[name],
        _STATE if is_state else _ACTION if acts else _COLUMNS.format(frame),
    )


def _calls_own(view: ModuleView, call: ast.Call, loop: ast.AST) -> bool:
    """Whether a comprehension does more for each row than arithmetic and building of values."""
    comprehension = view.parent(loop)
    assert comprehension is not None
    own = [node for node in view.within(comprehension) if isinstance(node, ast.Call)]
    around = {call, *view.ancestors(call)}
    return any(
        node not in around and view.called(node) not in ("float", "int", "abs") for node in own
    )


def _builds_values(view: ModuleView, loop: ast.For | ast.comprehension) -> bool:
    """A text or container for each row, which no column of numbers holds."""
    walked = loop.body if isinstance(loop, ast.For) else [view.parent(loop)]
    for node in view.within(*(part for part in walked if part is not None)):
        is_container = isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Load)
        if isinstance(node, ast.JoinedStr | ast.Dict | ast.Set) or is_container:
            # The index of a cell is a tuple, too.
            if not isinstance(view.parent(node), ast.Subscript):
                return True
    return False


def _is_apply_by_rows(view: ModuleView, call: ast.Call) -> bool:
    if view.method(call) != "apply":
        return False
    assert isinstance(call.func, ast.Attribute)
    axis = next((item.value for item in call.keywords if item.arg == "axis"), None)
    if axis is None and len(call.args) > 1:
        axis = call.args[1]
    is_rows = isinstance(axis, ast.Constant) and axis.value in (1, "columns")
    return is_rows and view.kind(call.func.value) in ("frame", None)


def _apply_by_rows(view: ModuleView, call: ast.Call) -> Found:
    assert isinstance(call.func, ast.Attribute)
    frame = view.text(call.func.value)
    return Found(
        call,
        "weak",
        f"`{frame}.apply` with `axis=1` calls a Python function for every row.",
        "It is still a loop: each row becomes a Series first.",
        _COLUMNS.format(frame),
    )


def _first_cell(view: ModuleView, loop: ast.For) -> ast.Subscript | None:
    """The first cell in a loop's own turn whose row is the loop's index; stores come first."""
    targets = {node.id for node in all_nodes(loop.target) if isinstance(node, ast.Name)}
    cells = [node for node in view.own(*loop.body) if _is_cell(view, node, targets)]
    stores = [node for node in cells if isinstance(node.ctx, ast.Store)]  # type: ignore[attr-defined]
    if stores:
        return stores[0]  # type: ignore[return-value]
    return cells[0] if cells and _counts_rows(view, loop) else None  # type: ignore[return-value]


def _is_cell(view: ModuleView, node: ast.AST, targets: set[str]) -> bool:
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
        return False
    if node.value.attr not in CELLS or view.kind(node.value.value) in ("tensor", "array", "dict"):
        return False
    row = node.slice
    if isinstance(row, ast.Tuple) and row.elts:
        row = row.elts[0]
    if isinstance(row, ast.BinOp):
        row = row.left
    if isinstance(row, ast.Attribute):
        row = row.value
    return isinstance(row, ast.Name) and row.id in targets


def _counts_rows(view: ModuleView, loop: ast.For) -> bool:
    """`range(len(df))`, `range(df.shape[0])`, `df.index` or `enumerate` of such."""
    for node in view.within(loop.iter):
        if isinstance(node, ast.Attribute) and node.attr in ("index", "shape"):
            return True
        if view.called(node) == "len" and isinstance(node, ast.Call) and node.args:
            return view.kind(node.args[0]) in ("frame", "series", None)
    return False


def _by_cell(view: ModuleView, loop: ast.For, cell: ast.Subscript) -> Found:
    assert isinstance(cell.value, ast.Attribute)
    frame = view.text(cell.value.value)
    facts = loop_facts(view, loop)
    is_state = _is_state(facts)
    what = "filled" if isinstance(cell.ctx, ast.Store) else "read"
    is_sure = _counts_rows(view, loop) and not is_state and not facts.controls
    return Found(
        loop,
        "strong" if is_sure else "weak",
        f"`{frame}` is {what} cell by cell through `.{cell.value.attr}` in a loop.",
        _SLOW_CELL,
        _STATE if is_state else _COLUMNS.format(frame),
    )


def _is_state(facts: LoopFacts) -> bool:
    return bool(facts.carried or facts.recurrent)


DETECTOR = Detector("S2", "The rows of a frame one by one", detect)
