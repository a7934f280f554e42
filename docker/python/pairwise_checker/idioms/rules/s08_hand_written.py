"""S8: loops that do what one call of a library does."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..finding import Detector, Found, Strength
from ..kind_tables import COLUMNAR
from ..module_view import ModuleView
from .s01_index_loop import vectorisable_index_loops
from ..tree import all_nodes

_WHY = "The call says what is meant in one word, is tested, and runs in compiled code."
_ON_PURPOSE = re.compile(
    r"(^|_)(sum|mean|max|maximum|min|minimum|count|counts|counter|sort|sorted|argmax|argmin|any|all|"
    r"scratch|manual|own|my|naive|bubble|insertion|selection|average|std|var|median)(_|$)",
    re.I,
)


@dataclass(frozen=True)
class _Hit:
    node: ast.AST
    strength: Strength
    found: str
    instead: str
    same_as: str | None = None


def detect(view: ModuleView) -> Iterator[Found]:
    if view.context.own_implementation:
        return
    elsewhere = vectorisable_index_loops(view)
    for loop in view.of(ast.For):
        if loop in elsewhere or loop.orelse or _is_on_purpose(view, loop):
            continue
        hit = (
            _summed(view, loop)
            or _extreme(view, loop)
            or _counted_by_key(view, loop)
            or _quantified(view, loop)
            or _sorted(view, loop)
        )
        if hit is not None:
            yield Found(hit.node, hit.strength, hit.found, _WHY, hit.instead, hit.same_as)


def _is_on_purpose(view: ModuleView, loop: ast.For) -> bool:
    """A function that is called `my_mean` is meant to do it by hand."""
    function = view.function(loop)
    return function is not None and _ON_PURPOSE.search(function.name) is not None


@dataclass(frozen=True)
class _Walk:
    """What a loop walks over, and how an item of it is written: `v`, or `x[i]`."""

    whole: ast.expr
    name: str
    item: str
    by_index: bool


def _walked(view: ModuleView, loop: ast.For) -> _Walk | None:
    walked, target = loop.iter, loop.target
    if isinstance(target, ast.Tuple) and len(target.elts) == 2 and isinstance(walked, ast.Call):
        item = target.elts[1]
        if (
            view.called(walked) == "enumerate"
            and len(walked.args) == 1
            and isinstance(item, ast.Name)
        ):
            return _Walk(walked.args[0], view.text(walked.args[0]), item.id, True)
    if not isinstance(target, ast.Name):
        return None
    match walked:
        case ast.Call(func=outer, args=[ast.Call(func=inner, args=[ast.Name() as whole])]) if (
            view.dotted(outer) == "range" and view.dotted(inner) == "len"
        ):
            return _Walk(whole, whole.id, f"{whole.id}[{target.id}]", True)
    if view.called(walked) in ("range", "enumerate", "zip"):
        return None
    return _Walk(walked, view.text(walked), target.id, False)


def _start(view: ModuleView, loop: ast.For, name: str) -> ast.expr | None:
    """What a name is set to in the block of the loop, with nothing between that touches it."""
    for statement in view.before(loop):
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
            if isinstance(target, ast.Name) and target.id == name:
                return statement.value
            if (given := _of_pair(target, statement.value, name)) is not None:
                return given
        if any(isinstance(n, ast.Name) and n.id == name for n in all_nodes(statement)):
            return None
    return None


def _of_pair(target: ast.expr, value: ast.expr, name: str) -> ast.expr | None:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for item, given in zip(target.elts, value.elts, strict=False):
            if isinstance(item, ast.Name) and item.id == name:
                return given
    return None


def _is_zero(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value in (0, 0.0) and node.value is not False


def _summed(view: ModuleView, loop: ast.For) -> _Hit | None:
    """`total += v`, perhaps below one `if`, from zero."""
    statement, condition = _single(loop)
    if not isinstance(statement, ast.AugAssign) or not isinstance(statement.op, ast.Add):
        return None
    if not isinstance(statement.target, ast.Name) or (walk := _walked(view, loop)) is None:
        return None
    name = statement.target.id
    read = [loop.iter, statement.value, *([condition] if condition is not None else [])]
    if not _is_zero(_start(view, loop, name)) or any(_reads(node, name) for node in read):
        return None
    value = view.text(statement.value)
    if value == "1":
        return _counted(view, loop, walk, name, condition)
    if condition is None and value == walk.item:
        is_array = view.kind(walk.whole) in COLUMNAR
        call = f"{walk.name}.sum()" if is_array else f"sum({walk.name})"
        return _Hit(loop, "strong", f"The loop adds up `{walk.name}`.", f"Write `{name} = {call}`.")
    return _Hit(
        loop,
        "weak",
        f"The loop adds up `{value}` into `{name}`.",
        f"Write `{name} = sum({_generator(view, loop, value, condition)})`.",
    )


def _generator(view: ModuleView, loop: ast.For, value: str, condition: ast.expr | None) -> str:
    tail = f" if {view.text(condition)}" if condition is not None else ""
    return f"{value} for {view.text(loop.target)} in {view.text(loop.iter)}{tail}"


def _counted(
    view: ModuleView, loop: ast.For, walk: _Walk, name: str, condition: ast.expr | None
) -> _Hit:
    if condition is None:
        found = f"The loop counts the items of `{walk.name}`."
        return _Hit(loop, "weak", found, f"Write `len({walk.name})` for what has a length.")
    test = view.text(condition)
    instead = f"Write `{name} = sum({_generator(view, loop, test, None)})`."
    if view.kind(walk.whole) in COLUMNAR:
        instead = f"Write `np.count_nonzero(…)` of the condition on `{walk.name}` as a whole."
    return _Hit(loop, "weak", f"The loop counts what meets `{test}`.", instead)


def _single(loop: ast.For) -> tuple[ast.stmt | None, ast.expr | None]:
    """The one statement of a loop and the `if` around it."""
    if len(loop.body) != 1:
        return None, None
    statement = loop.body[0]
    if isinstance(statement, ast.If):
        is_single = len(statement.body) == 1 and not statement.orelse
        return (statement.body[0], statement.test) if is_single else (None, None)
    return statement, None


def _reads(node: ast.AST, name: str) -> bool:
    return any(isinstance(part, ast.Name) and part.id == name for part in all_nodes(node))


def _extreme(view: ModuleView, loop: ast.For) -> _Hit | None:
    """`if v > best: best = v`, perhaps with the index beside it."""
    walk = _walked(view, loop)
    if walk is None or len(loop.body) != 1 or not isinstance(loop.body[0], ast.If):
        return None
    branch = loop.body[0]
    if branch.orelse or not isinstance(branch.test, ast.Compare) or len(branch.test.ops) != 1:
        return None
    assigned = [s for s in branch.body if isinstance(s, ast.Assign) and len(s.targets) == 1]
    if len(assigned) != len(branch.body) or not 1 <= len(assigned) <= 2:
        return None
    best = next((s.targets[0] for s in assigned if view.text(s.value) == walk.item), None)
    word = _direction(view, branch.test, walk.item, best)
    if word is None or not isinstance(best, ast.Name) or _start(view, loop, best.id) is None:
        return None
    is_array = view.kind(walk.whole) in COLUMNAR
    if len(assigned) == 2:
        other = next(s for s in assigned if s.targets[0] is not best)
        return _index_of_extreme(view, loop, walk, word, other.value)
    call = f"{walk.name}.{word}()" if is_array else f"{word}({walk.name})"
    found = f"The loop looks for the {word} of `{walk.name}`."
    return _Hit(loop, "strong", found, f"Write `{best.id} = {call}`.")


def _index_of_extreme(
    view: ModuleView, loop: ast.For, walk: _Walk, word: str, index: ast.expr
) -> _Hit | None:
    counter = loop.target.elts[0] if isinstance(loop.target, ast.Tuple) else loop.target
    if not walk.by_index or view.text(index) != view.text(counter):
        return None
    call = f"{word}(range(len({walk.name})), key={walk.name}.__getitem__)"
    if view.kind(walk.whole) in COLUMNAR:
        call = f"np.arg{word}({walk.name})"
    found = f"The loop looks for the index of the {word} of `{walk.name}`."
    return _Hit(loop, "weak", found, f"Write `{call}`.")


def _direction(
    view: ModuleView, test: ast.Compare, item: str, best_node: ast.expr | None
) -> str | None:
    if not isinstance(best_node, ast.Name):
        return None
    best = best_node.id
    left, right, op = view.text(test.left), view.text(test.comparators[0]), test.ops[0]
    rises = isinstance(op, ast.Gt | ast.GtE)
    if not rises and not isinstance(op, ast.Lt | ast.LtE):
        return None
    if (left, right) == (item, best):
        return "max" if rises else "min"
    return ("min" if rises else "max") if (left, right) == (best, item) else None


def _counted_by_key(view: ModuleView, loop: ast.For) -> _Hit | None:
    """`counts[v] = counts.get(v, 0) + 1` and its longer forms."""
    counter = _counter(view, loop.body[0]) if len(loop.body) == 1 else None
    if counter is None or not _is_fresh_dict(view, _start(view, loop, counter[0])):
        return None
    name, key = counter
    counted = view.text(loop.iter)
    if view.text(key) != view.text(loop.target):
        counted = _generator(view, loop, view.text(key), None)
    instead = f"Write `{name} = collections.Counter({counted})`."
    if view.kind(loop.iter) in COLUMNAR:
        instead = "Write `np.unique(…, return_counts=True)`, or `value_counts()` of a Series."
    return _Hit(loop, "strong", f"The loop counts items into the dict `{name}`.", instead)


def _counter(view: ModuleView, statement: ast.stmt) -> tuple[str, ast.expr] | None:
    """The dict that a statement counts into, and the key."""
    match statement:
        case ast.Assign(
            targets=[ast.Subscript(value=ast.Name(id=found), slice=key)],
            value=ast.BinOp(
                left=ast.Call(
                    func=ast.Attribute(value=ast.Name(id=again), attr="get"),
                    args=[given, ast.Constant(value=0)],
                ),
                op=ast.Add(),
                right=ast.Constant(value=1),
            ),
        ):
            return (found, key) if found == again and _same(view, key, given) else None
        case ast.If(
            test=ast.Compare(left=key, ops=[op], comparators=[ast.Name(id=found)]),
            body=[first],
            orelse=[other],
        ) if isinstance(op, ast.In | ast.NotIn):
            if isinstance(op, ast.NotIn):
                first, other = other, first
            is_count = _is_step(view, first, found, key) and _is_one(view, other, found, key)
            return (found, key) if is_count else None
    return None


def _same(view: ModuleView, left: ast.AST, right: ast.AST) -> bool:
    return view.text(left) == view.text(right)


def _is_step(view: ModuleView, statement: ast.stmt, name: str, key: ast.expr) -> bool:
    match statement:
        case ast.AugAssign(
            target=ast.Subscript(value=ast.Name(id=found), slice=used),
            op=ast.Add(),
            value=ast.Constant(value=1),
        ):
            return found == name and view.text(used) == view.text(key)
    return False


def _is_one(view: ModuleView, statement: ast.stmt, name: str, key: ast.expr) -> bool:
    match statement:
        case ast.Assign(
            targets=[ast.Subscript(value=ast.Name(id=found), slice=used)],
            value=ast.Constant(value=1),
        ):
            return found == name and view.text(used) == view.text(key)
    return False


def _is_fresh_dict(view: ModuleView, node: ast.expr | None) -> bool:
    if isinstance(node, ast.Dict):
        return not node.keys
    return isinstance(node, ast.Call) and view.called(node) == "dict" and not node.args


def _quantified(view: ModuleView, loop: ast.For) -> _Hit | None:
    """`for v in x: if bad(v): return False` with `return True` behind it."""
    statement, condition = _single(loop)
    after = view.after(loop)
    if condition is None or not isinstance(statement, ast.Return):
        return None
    given = statement.value
    last = after.value if isinstance(after, ast.Return) else None
    if not isinstance(given, ast.Constant) or not isinstance(last, ast.Constant):
        return None
    if not isinstance(given.value, bool) or last.value is not (not given.value):
        return None
    if any(isinstance(node, ast.Await | ast.Yield | ast.NamedExpr) for node in all_nodes(loop)):
        return None
    word = "any" if given.value else "all"
    test = view.text(condition) if given.value else f"not ({view.text(condition)})"
    inner = f"{test} for {view.text(loop.target)} in {view.text(loop.iter)}"
    return _Hit(
        loop,
        "weak",
        f"The loop is `{word}` written by hand.",
        f"Write `return {word}({inner})`.",
        "ruff SIM110",
    )


def _sorted(view: ModuleView, loop: ast.For) -> _Hit | None:
    """Nested index loops whose only work is to swap neighbours or to pick the smallest."""
    inner = [node for node in view.own(*loop.body) if isinstance(node, ast.For)]
    if (
        len(inner) != 1
        or view.called(loop.iter) != "range"
        or view.called(inner[0].iter) != "range"
    ):
        return None
    statement, condition = _single(inner[0])
    if not isinstance(condition, ast.Compare) or not isinstance(statement, ast.Assign):
        return None
    match statement:
        case ast.Assign(
            targets=[ast.Tuple(elts=[ast.Subscript() as a, ast.Subscript() as b])],
            value=ast.Tuple(elts=[ast.Subscript() as c, ast.Subscript() as d]),
        ):
            texts = [view.text(node) for node in (a, b, c, d)]
            compared = {view.text(condition.left), view.text(condition.comparators[0])}
            if texts[:2] == texts[:1:-1] and compared == set(texts[:2]):
                name = view.text(a.value)
                return _Hit(
                    loop,
                    "strong",
                    f"The loops sort `{name}` by swapping.",
                    f"Write `{name}.sort()` or `sorted({name})`.",
                )
    return None


DETECTOR = Detector("S8", "A library call written by hand", detect)
