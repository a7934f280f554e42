"""What a loop carries from one turn to the next, and what keeps it from being one expression."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from .module_view import Loop, ModuleView
from .tree import all_nodes

#: What takes a frame apart by cells.
CELLS = ("at", "iat", "loc", "iloc")

#: Statements after which nobody can say from the text that all turns are alike.
_CONTROL = (
    ast.Break, ast.Return, ast.Raise, ast.Yield, ast.YieldFrom, ast.Await, ast.Try, ast.While,
    ast.With, ast.AsyncWith, ast.AsyncFor, ast.Delete, ast.Global, ast.Nonlocal, ast.Match,
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.NamedExpr, ast.Import, ast.ImportFrom,
)  # fmt: skip

ELEMENTWISE = frozenset(
    """
    abs absolute add arccos arcsin arctan arctan2 cbrt ceil clip copysign cos cosh divide exp expm1
    fabs floor fmax fmin hypot isfinite isinf isnan log log10 log1p log2 logical_and logical_not
    logical_or maximum minimum mod multiply negative power reciprocal sign sin sinh sqrt square
    subtract tan tanh true_divide where
    """.split()
)
_REDUCING = frozenset(
    """
    sum mean std var min max amin amax prod median ptp argmin argmax any all average dot vdot inner
    matmul linalg.norm count_nonzero nansum nanmean nanmin nanmax cumsum sort argsort array asarray
    """.split()
)
_BUILTINS = frozenset("abs float int min max sum len range round pow bool enumerate zip".split())
_MATH = frozenset(
    "sqrt exp log log2 log10 log1p pow sin cos tan tanh atan fabs floor ceil hypot dist".split()
)
_METHODS = frozenset(
    """
    sum mean std var min max prod argmin argmax any all dot item copy append astype norm abs sqrt
    exp log pow square
    """.split()
)


@dataclass
class LoopFacts:
    """
    `carried`: names whose value in one turn comes from the turn before. `sums`: names that only
    collect. `recurrent`: containers that are read where another turn may have written. `stored`:
    containers that are written by item; `appended`: lists that grow. `strange_calls`: calls that
    no array expression can stand for, as far as is known.
    """

    controls: list[ast.AST] = field(default_factory=list)
    carried: set[str] = field(default_factory=set)
    sums: set[str] = field(default_factory=set)
    recurrent: set[str] = field(default_factory=set)
    stored: set[str] = field(default_factory=set)
    appended: set[str] = field(default_factory=set)
    strange_calls: list[ast.Call] = field(default_factory=list)

    @property
    def turns_are_alike(self) -> bool:
        """No turn needs another one, so that all could be done at once."""
        return not (self.controls or self.carried or self.recurrent)


def loop_facts(view: ModuleView, loop: Loop) -> LoopFacts:
    """Reads the body of a loop; functions in it count as control."""
    facts = LoopFacts()
    nodes = list(view.within(*loop.body, *loop.orelse))
    facts.controls = [node for node in nodes if isinstance(node, _CONTROL)]
    _Turn(view, loop, nodes, facts).run()
    _containers(nodes, _targets(loop, nodes), facts)
    facts.strange_calls = [
        node for node in nodes if isinstance(node, ast.Call) and not _is_known_call(view, node)
    ]
    return facts


class _Turn:
    """One turn in the order of its statements: what is read before it is set came from before."""

    def __init__(
        self, view: ModuleView, loop: Loop, nodes: list[ast.AST], facts: LoopFacts
    ) -> None:
        self._view = view
        self._loop = loop
        self._facts = facts
        self._scope = view.scopes.scope_of(loop)
        self._bound = {
            node.id
            for node in nodes
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
        self._read = {node.id for node in nodes if self._is_read(node)}

    def run(self) -> None:
        target = self._loop.target if isinstance(self._loop, ast.For | ast.AsyncFor) else None
        given = (
            {node.id for node in all_nodes(target) if isinstance(node, ast.Name)}
            if target
            else set()
        )
        self._block(self._loop.body, given)

    def _is_read(self, node: ast.AST) -> bool:
        return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)

    def _reads(self, node: ast.AST | None, done: set[str]) -> None:
        if node is None:
            return
        for name in self._view.within(node):
            if not isinstance(name, ast.Name) or not self._is_read(name):
                continue
            if name.id in self._bound and name.id not in done:
                if self._view.scopes.binding_scope(name.id, name) is self._scope:
                    self._facts.carried.add(name.id)

    def _block(self, statements: Iterable[ast.stmt], done: set[str]) -> set[str]:
        for statement in statements:
            done = self._statement(statement, done)
        return done

    def _statement(self, statement: ast.stmt, done: set[str]) -> set[str]:
        match statement:
            case ast.AugAssign(target=ast.Name(id=name), value=value):
                self._reads(value, done)
                if name not in done:
                    (self._facts.carried if name in self._read else self._facts.sums).add(name)
                return done
            case ast.If(test=test, body=body, orelse=orelse):
                self._reads(test, done)
                return self._block(body, set(done)) & self._block(orelse, set(done))
            case ast.For(target=target, iter=iterated, body=body, orelse=orelse):
                self._reads(iterated, done)
                self._block(body, done | _stored_names(target))
                self._block(orelse, set(done))
                return done
            case ast.Assign(targets=targets, value=value):
                self._reads(value, done)
                for target in targets:
                    self._reads(target, done)
                return done | {name for target in targets for name in _stored_names(target)}
        self._reads(statement, done)
        return done | _stored_names(statement)


def _stored_names(node: ast.AST) -> set[str]:
    return {
        child.id
        for child in all_nodes(node)
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store)
    }


def _targets(loop: Loop, nodes: list[ast.AST]) -> set[str]:
    """The names that this loop and those in it count up."""
    loops = [node for node in (loop, *nodes) if isinstance(node, ast.For | ast.AsyncFor)]
    return {name for found in loops for name in _stored_names(found.target)}


def _is_own_place(index: ast.expr, targets: set[str]) -> bool:
    """Whether every turn has a place of its own: `i`, `i, 0` or `i + 1`, but not `labels[i]`."""
    parts = list(all_nodes(index))
    plain = (
        ast.Name,
        ast.Tuple,
        ast.Constant,
        ast.BinOp,
        ast.Slice,
        ast.operator,
        ast.expr_context,
    )
    return all(isinstance(part, plain) for part in parts) and any(
        isinstance(part, ast.Name) and part.id in targets for part in parts
    )


def _containers(nodes: list[ast.AST], targets: set[str], facts: LoopFacts) -> None:
    written: dict[str, set[str]] = {}
    harmless: set[ast.AST] = set()
    for node in nodes:
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            place = _place(node)
            if place is None:
                facts.recurrent.add("?")
            else:
                harmless.add(place.container)
                facts.stored.add(place.container.id)
                written.setdefault(place.container.id, set()).add(ast.dump(place.key))
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            facts.recurrent.add("?")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            grown = node.func.value
            if node.func.attr == "append" and isinstance(grown, ast.Name):
                facts.appended.add(grown.id)
                harmless.add(grown)
    for node in nodes:
        if isinstance(node, ast.Subscript) and (place := _place(node)) is not None:
            is_same = written.get(place.container.id) == {ast.dump(place.key)}
            if is_same and _is_own_place(place.key, targets):
                harmless.add(place.container)
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in harmless:
            if node.id in facts.stored or node.id in facts.appended:
                facts.recurrent.add(node.id)


@dataclass(frozen=True)
class _Place:
    container: ast.Name
    key: ast.expr


def _place(node: ast.Subscript) -> _Place | None:
    """What is accessed and where: `x[i, 0]`, `table[i][j]`; of a frame's cell the row counts."""
    value, key = node.value, node.slice
    if isinstance(value, ast.Attribute) and value.attr in CELLS:
        row = key.elts[0] if isinstance(key, ast.Tuple) and key.elts else key
        return _Place(value.value, row) if isinstance(value.value, ast.Name) else None
    if isinstance(value, ast.Subscript) and isinstance(node.ctx, ast.Store):
        while isinstance(value, ast.Subscript):
            value = value.value
    return _Place(value, key) if isinstance(value, ast.Name) else None


def _is_known_call(view: ModuleView, call: ast.Call) -> bool:
    dotted = view.dotted(call.func)
    if dotted is not None:
        if dotted.startswith("numpy."):
            name = dotted.removeprefix("numpy.")
            return name in ELEMENTWISE or name in _REDUCING
        if dotted.startswith("math."):
            return dotted.removeprefix("math.") in _MATH
        return dotted in _BUILTINS
    return isinstance(call.func, ast.Attribute) and call.func.attr in _METHODS
