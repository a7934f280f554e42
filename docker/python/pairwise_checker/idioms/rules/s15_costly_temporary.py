"""S15: temporaries that are far larger than the result, and copies that grow with every step."""

import ast
import itertools
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..flow import Flow, flow_of
from ..module_view import ModuleView
from ..reading import Loop, constant, inside, keyword, method, scopes, text
from ..tree import all_nodes

_JOINS = {
    "numpy.vstack": "np.vstack",
    "numpy.hstack": "np.hstack",
    "numpy.concatenate": "np.concatenate",
    "numpy.append": "np.array",
    "numpy.stack": "np.stack",
    "numpy.column_stack": "np.column_stack",
    "numpy.row_stack": "np.vstack",
    "numpy.r_": "np.concatenate",
    "pandas.concat": "pd.concat",
    "torch.cat": "torch.cat",
    "torch.vstack": "torch.vstack",
    "torch.stack": "torch.stack",
}


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        for node in flow.nodes:
            if isinstance(node, Loop):
                yield from _growing(view, flow, node)
            elif isinstance(node, ast.BinOp):
                yield from _all_pairs(view, flow, node)


def _growing(
    view: ModuleView, flow: Flow, loop: ast.For | ast.AsyncFor | ast.While
) -> Iterator[Found]:
    for node in inside(loop.body):
        if view.enclosing_loops(node)[:1] != [loop]:
            continue
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name) and _may_grow(view, target.id, node.value):
                if _starts_outside(flow, target.id, loop):
                    yield from _joined(view, loop, target.id, node)
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            yield from _one_item_lists(view, node)


def _may_grow(view: ModuleView, name: str, value: ast.expr) -> bool:
    """Whether a value is made of what the name was: joined, or with a list added."""
    if isinstance(value, ast.Call):
        return view.dotted(value.func) in _JOINS and _mentions(value, name)
    return isinstance(value, ast.BinOp) and _is_name(value.left, name)


def _starts_outside(flow: Flow, name: str, loop: ast.AST) -> bool:
    """A name that gets a fresh start within the loop does not grow from round to round."""
    inside_loop = [
        binding
        for binding in flow.all(name)
        if binding.node is loop
        or (
            loop.lineno < binding.place[0] <= (loop.end_lineno or loop.lineno)
            and (binding.value is None or not _mentions(binding.value, name))
        )
    ]
    return not inside_loop


def _mentions(node: ast.AST, name: str) -> bool:
    return any(isinstance(child, ast.Name) and child.id == name for child in all_nodes(node))


def _joined(
    view: ModuleView, loop: ast.For | ast.AsyncFor | ast.While, name: str, node: ast.Assign
) -> Iterator[Found]:
    value = node.value
    if isinstance(value, ast.Call):
        join = _JOINS.get(view.dotted(value.func) or "")
        parts = _joined_parts(value)
        if join is None or not any(_is_name(part, name) for part in parts):
            return
        yield Found(
            node,
            "weak" if _is_read(loop, name, node, parts) else "strong",
            found=f"`{name}` is joined anew in every round: `{text(value)}`.",
            why=f"Each round copies all of `{name}` so far, so n rounds cost on the order of n².",
            instead=f"Append the parts to a list and call `{join}(parts)` once after the loop.",
            same_as=None,
        )
    elif (
        isinstance(value, ast.BinOp)
        and isinstance(value.op, ast.Add)
        and _is_name(value.left, name)
    ):
        # Whoever keeps the list of each round needs a new one.
        if isinstance(value.right, ast.List) and not _is_read(loop, name, node, []):
            yield Found(
                node,
                "strong",
                found=f"`{text(node)}` builds a new list in every round.",
                why=f"Each round copies all of `{name}` so far, so n rounds cost on the order of "
                "n².",
                instead=f"Write `{name}.append(…)`, or a comprehension.",
                same_as=None,
            )


def _joined_parts(call: ast.Call) -> list[ast.expr]:
    """What is joined: the items of the first argument, or the arguments themselves."""
    first = call.args[0] if call.args else None
    return first.elts if isinstance(first, ast.List | ast.Tuple) else call.args[:2]


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_read(
    loop: ast.For | ast.AsyncFor | ast.While, name: str, join: ast.Assign, parts: list[ast.expr]
) -> bool:
    """A step that needs all that came before cannot leave the joining for the end."""
    if any(_mentions(part, name) for part in parts if not _is_name(part, name)):
        return True
    head = [loop.test] if isinstance(loop, ast.While) else []
    elsewhere = [node for node in inside([*head, *loop.body]) if _is_name(node, name)]
    return len(elsewhere) > sum(1 for node in all_nodes(join) if _is_name(node, name))


def _one_item_lists(view: ModuleView, node: ast.AugAssign) -> Iterator[Found]:
    if (
        isinstance(node.target, ast.Name)
        and isinstance(node.value, ast.List)
        and len(node.value.elts) == 1
    ):
        name, item = node.target.id, text(node.value.elts[0])
        yield Found(
            node,
            "weak",
            found=f"`{text(node)}` makes a list of one item to add it.",
            why="The extra list is thrown away in every round, and on an array `+=` would add "
            "numbers.",
            instead=f"Write `{name}.append({item})`.",
            same_as=None,
        )


def _all_pairs(view: ModuleView, flow: Flow, node: ast.BinOp) -> Iterator[Found]:
    """`X[:, None] - Y[None]` and `X[:, None] * Y[None]`, summed over the third dimension."""
    left, right = _new_axis(node.left), _new_axis(node.right)
    if left is None or right is None or left == right:
        return
    if isinstance(node.op, ast.Sub) and _is_summed(view, flow, node, squared=True):
        yield _pairs_found(
            node,
            "weak",
            "Use the identity |x - y|² = |x|² + |y|² - 2 x·y: `(X**2).sum(1)[:, None] + "
            "(Y**2).sum(1) - 2 * X @ Y.T`, clipped at 0 before a root; or `cdist` of scipy.",
        )
    elif isinstance(node.op, ast.Mult) and _is_summed(view, flow, node, squared=False):
        rows = [part.value for part in (node.left, node.right) if isinstance(part, ast.Subscript)]
        instead = f"That is a matrix product: `{text(rows[0])} @ {text(rows[1])}.T`."
        yield _pairs_found(node, "strong", instead)


def _pairs_found(node: ast.BinOp, strength: Strength, instead: str) -> Found:
    return Found(
        node,
        strength,
        found=f"`{text(node)}` holds one number for each pair of rows and each column.",
        why="For n and m rows of d columns that is n·m·d numbers for a result of n·m: wide data "
        "does not fit into memory.",
        instead=instead,
        same_as=None,
    )


def _new_axis(node: ast.expr) -> int | None:
    """At which place a subscript puts a new dimension."""
    if not isinstance(node, ast.Subscript):
        return None
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    places = [place for place, item in enumerate(items) if _is_new(item)]
    others_are_whole = all(
        _is_new(item) or isinstance(item, ast.Slice) or constant(item) is ... for item in items
    )
    return places[0] if len(places) == 1 and others_are_whole else None


def _is_new(item: ast.expr) -> bool:
    return (isinstance(item, ast.Constant) and item.value is None) or (
        isinstance(item, ast.Attribute) and item.attr == "newaxis"
    )


def _is_summed(view: ModuleView, flow: Flow, node: ast.BinOp, *, squared: bool) -> bool:
    """Follows the pairs through a name to a sum over the third axis, right away or squared."""
    for use in [node, *_named(view, flow, node)]:
        parents = list(itertools.islice(view.ancestors(use), 6))
        sums = [parent for parent in parents if _third_axis(parent, node)]
        if not squared:
            # Anything in between, such as abs, makes it another sum.
            direct = [p for p in parents[:2] if p in sums and method(p) == "sum"]
            return bool(direct) and _is_what_is_summed(direct[0], use)
        if any(method(total) == "norm" for total in sums):
            return True
        squares = any(_is_square(parent) for parent in parents[:3])
        if squares and any(method(total) == "sum" for total in sums):
            return True
    return False


def _is_what_is_summed(total: ast.AST, use: ast.AST) -> bool:
    """`(…).sum(axis=2)` and `np.sum(…, axis=2)` of just that."""
    if not isinstance(total, ast.Call):
        return False
    owner = total.func.value if isinstance(total.func, ast.Attribute) else None
    return owner is use or bool(total.args and total.args[0] is use)


def _named(view: ModuleView, flow: Flow, node: ast.BinOp) -> list[ast.AST]:
    statement = view.parent(node)
    if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
        return []
    name = statement.targets[0].id
    return [
        use
        for use in flow.nodes
        if isinstance(use, ast.Name) and use.id == name and isinstance(use.ctx, ast.Load)
    ]


def _is_square(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        return constant(node.right) == 2
    return method(node) == "square"


def _third_axis(call: ast.AST, node: ast.BinOp) -> bool:
    """`axis=2`; or `axis=-1` where a subscript shows three dimensions."""
    if not isinstance(call, ast.Call):
        return False
    axis = keyword(call, "axis") or keyword(call, "dim")
    if axis is None and call.args:
        axis = call.args[-1]
    written = constant(axis)
    return written == 2 or (written == -1 and _is_three_deep(node.left))


def _is_three_deep(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Tuple)
        and len(node.slice.elts) >= 3
    )


DETECTOR = Detector("S15", "A temporary that costs far more than the result", detect)
