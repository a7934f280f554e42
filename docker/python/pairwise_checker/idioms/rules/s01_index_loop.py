"""S1: loops that take an array apart by an index."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..elementwise import as_whole, is_elementwise
from ..finding import Detector, Found
from ..kind_tables import COLUMNAR, REDUCTIONS
from ..loop_facts import LoopFacts, loop_facts
from ..module_view import Loop, ModuleView

_WHY = "Each step runs in the interpreter; one array expression does them all in compiled code."


@dataclass(frozen=True)
class _IndexLoop:
    loop: ast.For
    index: str


def detect(view: ModuleView) -> Iterator[Found]:
    yield from view.once(_all)


def _all(view: ModuleView) -> list[Found]:
    return list(_outermost(view))


def _outermost(view: ModuleView) -> Iterator[Found]:
    reported: set[ast.AST] = set()
    for loop in index_loops(view):
        if any(outer in reported for outer in view.enclosing_loops(loop.loop)):
            continue
        found = _judge(view, loop)
        if found is not None:
            reported.add(loop.loop)
            yield found
    yield from _row_by_row(view)
    yield from _reduced_rows(view)


def _row_by_row(view: ModuleView) -> Iterator[Found]:
    """`for row in x` with more than one step for each row; shorter ones are for S3, S8 and M1."""
    for loop in view.of(ast.For):
        if len(loop.body) < 2 or view.kind(loop.iter) not in ("array", "series"):
            continue
        facts = loop_facts(view, loop)
        if facts.turns_are_alike and not facts.strange_calls and _makes_something(facts):
            array = view.text(loop.iter)
            yield Found(
                loop,
                "weak",
                f"`{array}` is walked item by item.",
                _WHY,
                f"Where memory allows, write the steps on `{array}` as a whole, with `axis=`.",
            )


def _reduced_rows(view: ModuleView) -> Iterator[Found]:
    """`[np.linalg.norm(row) for row in x]`."""
    for node in view.of(ast.ListComp):
        part = node.generators[0]
        if len(node.generators) > 1 or part.ifs or view.kind(part.iter) != "array":
            continue
        if isinstance(part.target, ast.Name) and (whole := _with_axis(view, node.elt, part)):
            array = view.text(part.iter)
            yield Found(
                node,
                "strong",
                f"`{view.text(node.elt)}` is computed for one row of `{array}` after the other.",
                _WHY,
                f"Write `{whole}`.",
            )


def _with_axis(view: ModuleView, call: ast.expr, part: ast.comprehension) -> str | None:
    """The same reduction of all rows at once."""
    if not isinstance(call, ast.Call) or call.keywords or not isinstance(part.target, ast.Name):
        return None
    array, dotted = view.text(part.iter), view.called(call) or ""
    name = dotted.removeprefix("numpy.")
    if dotted.startswith("numpy.") and name.rpartition(".")[2] in REDUCTIONS:
        is_row = len(call.args) == 1 and _is_name(call.args[0], part.target.id)
        return f"np.{name}({array}, axis=1)" if is_row else None
    if view.method(call) in REDUCTIONS and isinstance(call.func, ast.Attribute) and not call.args:
        is_row = _is_name(call.func.value, part.target.id)
        return f"{array}.{call.func.attr}(axis=1)" if is_row else None
    return None


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def vectorisable_index_loops(view: ModuleView) -> set[ast.AST]:
    """The loops that this rule speaks of, for others that would say the same."""
    return {found.node for found in view.once(_all)}


def index_loops(view: ModuleView) -> list[_IndexLoop]:
    found = (index_loop(view, loop) for loop in view.of(ast.For))
    return [loop for loop in found if loop is not None]


def index_loop(view: ModuleView, loop: ast.AST) -> _IndexLoop | None:
    """`for i in range(n)`, counting up by one."""
    if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
        return None
    call = loop.iter
    if not isinstance(call, ast.Call) or view.called(call) != "range":
        return None
    is_by_one = len(call.args) in (1, 2) and not call.keywords
    return _IndexLoop(loop, loop.target.id) if is_by_one else None


def _judge(view: ModuleView, loop: _IndexLoop) -> Found | None:
    facts = loop_facts(view, loop.loop)
    if not facts.turns_are_alike or facts.strange_calls or not _makes_something(facts):
        return None
    read = [node for node in _subscripts(view, loop.loop, loop.index) if _is_read(node)]
    arrays = _names(view, read)
    if not arrays or not _counts_an_array(view, loop, arrays):
        return None
    below = [index_loop(view, node) for node in view.within(*loop.loop.body)]
    inner = [other for other in below if other and _subscripts(view, other.loop, other.index)]
    return Found(
        loop.loop,
        "strong" if inner or not _only_columns(read, loop.index) else "weak",
        _found(arrays, loop, inner),
        _WHY,
        _instead(view, loop, facts, arrays, inner),
    )


def _makes_something(facts: LoopFacts) -> bool:
    return bool(facts.stored or facts.appended or facts.sums)


def _is_read(node: ast.Subscript) -> bool:
    return isinstance(node.ctx, ast.Load)


def _subscripts(view: ModuleView, loop: Loop, index: str) -> list[ast.Subscript]:
    """`x[i]`, `x[i, j]`, `x[i + 1]` or `x[:, i]` with the loop's index, where x is an array."""
    found = []
    for node in view.within(*loop.body):
        if isinstance(node, ast.Subscript) and _has_index(node.slice, index):
            if view.kind(node.value) in COLUMNAR:
                found.append(node)
    return found


def _has_index(key: ast.expr, index: str) -> bool:
    parts = key.elts if isinstance(key, ast.Tuple) else [key]
    return any(_is_index(part, index) for part in parts)


def _is_index(part: ast.expr, index: str) -> bool:
    if isinstance(part, ast.BinOp) and isinstance(part.right, ast.Constant):
        part = part.left
    return isinstance(part, ast.Name) and part.id == index


def _names(view: ModuleView, read: list[ast.Subscript]) -> list[str]:
    return list(dict.fromkeys(view.text(node.value) for node in read))


def _counts_an_array(view: ModuleView, loop: _IndexLoop, arrays: list[str]) -> bool:
    """Whether the loop runs as far as an array is long, as opposed to so many rounds or groups."""
    assert isinstance(loop.loop.iter, ast.Call)
    for bound in loop.loop.iter.args:
        for node in view.within(bound):
            if _is_length(view, node):
                return True
            if isinstance(node, ast.Name) and _is_unpacked_length(view, node):
                return True
    return False


def _is_length(view: ModuleView, node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute) and node.attr in ("shape", "size"):
        return True
    if not isinstance(node, ast.Call) or view.called(node) != "len" or not node.args:
        return False
    return view.kind(node.args[0]) in COLUMNAR


def _is_unpacked_length(view: ModuleView, name: ast.Name) -> bool:
    for binding in view.reaching(name) or []:
        value = binding.value
        if binding.how != "assign" or value is None:
            return False
        if not any(_is_length(view, node) for node in view.within(value)):
            return False
    return bool(view.reaching(name))


def _only_columns(read: list[ast.Subscript], index: str) -> bool:
    """`x[:, i]` alone: as many steps as columns, which may be few."""
    keys = [node.slice for node in read]
    return all(isinstance(key, ast.Tuple) and not _is_index(key.elts[0], index) for key in keys)


def _found(arrays: list[str], loop: _IndexLoop, inner: list[_IndexLoop]) -> str:
    names = " and ".join(f"`{name}`" for name in arrays[:2])
    indexes = ", ".join(dict.fromkeys([loop.index, *(other.index for other in inner)]))
    how = (
        f"nested loops over the indexes {indexes}" if inner else f"a loop over the index {indexes}"
    )
    return f"{names} {'are' if len(arrays) > 1 else 'is'} taken apart by {how}."


def _instead(
    view: ModuleView,
    loop: _IndexLoop,
    facts: LoopFacts,
    arrays: list[str],
    inner: list[_IndexLoop],
) -> str:
    if not inner and (exact := _exact(view, loop)) is not None:
        return exact
    array = arrays[0]
    if inner and facts.stored:
        return (
            "Let broadcasting make the table, for example `a[:, None] - b[None, :]`, "
            "or write a matrix product with `@`."
        )
    if inner:
        return f"Write one expression of `{array}` and reduce it with `.sum()` or `.sum(axis=…)`."
    if facts.sums:
        return f"Write the expression once on `{array}` and reduce it with `.sum()` or `.mean()`."
    return (
        f"Write the expression once on `{array}`; name `axis=1` where a row is reduced, "
        "and use `np.where` where there is a condition."
    )


def _exact(view: ModuleView, loop: _IndexLoop) -> str | None:
    """The line to write, where the loop is one statement whose meaning is certain."""
    call, body = loop.loop.iter, loop.loop.body
    assert isinstance(call, ast.Call)
    items = frozenset({loop.index})
    if len(body) != 1 or len(call.args) != 1:
        return None
    match body[0]:
        case ast.Assign(
            targets=[ast.Subscript(value=ast.Name(id=out), slice=ast.Name(id=index))], value=value
        ) if index == loop.index and is_elementwise(view, value, items):
            return f"Write `{out} = {view.text(as_whole(value, items))}` in place of the loop."
        case ast.AugAssign(target=ast.Name(id=total), op=ast.Add(), value=value) if is_elementwise(
            view, value, items
        ):
            whole = view.text(as_whole(value, items))
            return f"Write `{total} += ({whole}).sum(axis=0)` in place of the loop."
    return None


DETECTOR = Detector("S1", "A loop that takes an array apart", detect)
