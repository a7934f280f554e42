"""M2: a frame, list or dict that is changed by the loop that walks over it."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import constant, inside, keyword, names_bound, own_nodes, same, text
from ..tree import all_nodes

_WALKS = {"iterrows", "itertuples"}
_INDEXERS = {"at", "iat", "loc", "iloc"}
_SHRINKING = {"remove", "pop", "discard", "popitem", "clear", "popleft", "insert"}


def detect(view: ModuleView) -> Iterator[Found]:
    for loop in view.nodes:
        if not isinstance(loop, ast.For):
            continue
        frame = _walked_frame(loop.iter)
        if frame is not None:
            yield from _stores(view, loop, frame)
            yield from _lost_rows(view, loop)
        elif (counted := _counted_frame(view, loop)) is not None:
            yield from _drops(view, loop, counted)
        elif isinstance(loop.iter, ast.Name | ast.Attribute):
            yield from _shrinking(view, loop, loop.iter)


def _walked_frame(iterated: ast.expr) -> ast.expr | None:
    """`df` of `df.iterrows()`, also within enumerate."""
    if isinstance(iterated, ast.Call) and isinstance(iterated.func, ast.Name) and iterated.args:
        iterated = iterated.args[0]
    if isinstance(iterated, ast.Call) and isinstance(iterated.func, ast.Attribute):
        frame = iterated.func.value
        if iterated.func.attr in _WALKS and isinstance(frame, ast.Name | ast.Attribute):
            return frame
    return None


def _counted_frame(view: ModuleView, loop: ast.For) -> ast.expr | None:
    """`df` of `range(len(df))` and of `df.index`."""
    iterated = loop.iter
    if isinstance(iterated, ast.Attribute) and iterated.attr == "index":
        return iterated.value
    if not isinstance(iterated, ast.Call) or view.dotted(iterated.func) != "range":
        return None
    inner = iterated.args[-1] if iterated.args else None
    if isinstance(inner, ast.Call) and view.dotted(inner.func) == "len" and inner.args:
        return inner.args[0]
    return None


def _stores(view: ModuleView, loop: ast.For, frame: ast.expr) -> Iterator[Found]:
    for node in inside(loop.body):
        target = _changed(node)
        if target is not None and _is_frame_or_part(target, frame):
            yield _found(
                view,
                node,
                text(frame),
                "Compute the column as a whole, with `np.where` or a mask for a condition.",
            )
    yield from _drops(view, loop, frame)


def _changed(node: ast.AST) -> ast.expr | None:
    """The frame that a store with a subscript goes to."""
    if isinstance(node, ast.Assign):
        target = node.targets[0]
    elif isinstance(node, ast.AugAssign):
        target = node.target
    else:
        return None
    if not isinstance(target, ast.Subscript):
        return None
    owner = target.value
    if isinstance(owner, ast.Attribute) and owner.attr in _INDEXERS:
        return owner.value
    return owner


def _is_frame_or_part(target: ast.expr, frame: ast.expr) -> bool:
    part = target.value if isinstance(target, ast.Subscript) else target
    return same(part, frame)


def _drops(view: ModuleView, loop: ast.For, frame: ast.expr) -> Iterator[Found]:
    for node in inside(loop.body):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr not in ("drop", "append") or not same(node.func.value, frame):
            continue
        parent = view.parent(node)
        stored = isinstance(parent, ast.Assign) and any(same(t, frame) for t in parent.targets)
        if (stored or constant(keyword(node, "inplace")) is True) and not _leaves(view, node, loop):
            yield _found(view, node, text(frame), "Keep the rows by a mask: `df = df[condition]`.")


def _found(view: ModuleView, node: ast.AST, frame: str, instead: str) -> Found:
    return Found(
        node,
        "strong",
        found=f"`{text(node)}` changes `{frame}` in the loop that walks over it.",
        why="The walk may or may not see the change, and each store looks up a label of its own.",
        instead=instead,
        same_as=None,
    )


def _lost_rows(view: ModuleView, loop: ast.For) -> Iterator[Found]:
    """iterrows hands out copies, so a store in the row changes nothing if the row goes nowhere."""
    if not isinstance(loop.iter, ast.Call) or not isinstance(loop.iter.func, ast.Attribute):
        return
    if loop.iter.func.attr != "iterrows" or not isinstance(loop.target, ast.Tuple):
        return
    rows = names_bound(loop.target.elts[-1])
    stores = [
        node
        for node in inside(loop.body)
        if isinstance(node, ast.Assign | ast.AugAssign)
        and (target := _changed(node)) is not None
        and isinstance(target, ast.Name)
        and target.id in rows
    ]
    if stores and not _goes_on(view, loop, rows):
        yield Found(
            stores[0],
            "strong",
            found=f"`{text(stores[0])}` writes to a copy of the row, which is then thrown away.",
            why="`iterrows` builds a new Series for each row; the frame keeps its old value.",
            instead="Compute the column as a whole: `df['x'] = …`.",
            same_as=None,
        )


def _goes_on(view: ModuleView, loop: ast.For, rows: set[str]) -> bool:
    """Whether a row is used as a whole, such as an argument or a result."""
    for node in inside(loop.body):
        if isinstance(node, ast.Name) and node.id in rows and isinstance(node.ctx, ast.Load):
            if not isinstance(view.parent(node), ast.Subscript | ast.Attribute):
                return True
            if isinstance(view.parent(view.parent(node)), ast.Call):
                return True
    return _is_used_after(view, loop, rows)


def _is_used_after(view: ModuleView, loop: ast.For, rows: set[str]) -> bool:
    scope = view.function(loop) or view.tree
    last = loop.end_lineno or loop.lineno
    return any(
        isinstance(node, ast.Name) and node.id in rows and node.lineno > last
        for node in own_nodes(scope)
    )


def _shrinking(view: ModuleView, loop: ast.For, walked: ast.expr) -> Iterator[Found]:
    for node in inside(loop.body):
        if _removes(node, walked) and not _leaves(view, node, loop):
            name = text(walked)
            yield Found(
                node,
                "strong",
                found=f"`{text(node)}` changes `{name}` in the loop that walks over it.",
                why="A list skips the item after each one removed; a dict or set raises "
                "RuntimeError.",
                instead=f"Build a new one with a comprehension, or walk over `list({name})`.",
                same_as="ruff B909",
            )
            return


def _removes(node: ast.AST, walked: ast.expr) -> bool:
    if isinstance(node, ast.Delete):
        return any(isinstance(t, ast.Subscript) and same(t.value, walked) for t in node.targets)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _SHRINKING
        and same(node.func.value, walked)
    )


def _leaves(view: ModuleView, node: ast.AST, loop: ast.For) -> bool:
    """Whether the loop ends right after: break or return in the same block."""
    for parent in view.ancestors(node):
        for name in ("body", "orelse"):
            block = getattr(parent, name, None)
            if isinstance(block, list) and any(node in all_nodes(statement) for statement in block):
                if isinstance(block[-1], ast.Break | ast.Return | ast.Raise):
                    return True
        if parent is loop:
            return False
    return False


DETECTOR = Detector("M2", "Changing a frame or collection while walking over it", detect)
