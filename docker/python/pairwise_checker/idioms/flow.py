"""What a name was bound to last, read from top to bottom.

Branches are not told apart: the binding that stands last before a place counts there. Rules that
accuse must therefore look for bindings in between, too.
"""

import ast
import itertools
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from .reading import Function, Scope, names_bound, own_nodes, parameters

How = Literal["parameter", "assign", "unpack", "loop", "augmented", "other"]
Place = tuple[int, int]
_NODES_MAX = 6000


@dataclass(frozen=True)
class Binding:
    """One place where a name gets a value; `value` is None where no expression stands for it."""

    name: str
    node: ast.AST
    value: ast.expr | None
    how: How
    place: Place


def _place(binding: Binding) -> Place:
    return binding.place


def start(node: ast.AST) -> Place:
    return node.lineno, node.col_offset  # type: ignore[attr-defined]


def end(node: ast.AST) -> Place:
    return node.end_lineno, node.end_col_offset  # type: ignore[attr-defined]


class Flow:
    """The bindings of the names of one function or of the module."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        nodes = list(itertools.islice(own_nodes(scope), _NODES_MAX + 1))
        # Of what is larger nothing is known, so that no rule takes seconds over it.
        self.nodes = nodes if len(nodes) <= _NODES_MAX else []
        self._bindings: dict[str, list[Binding]] = defaultdict(list)
        found = [*_parameters(scope), *_bindings(self.nodes)]
        for binding in sorted(found, key=lambda binding: binding.place):
            self._bindings[binding.name].append(binding)

    @cached_property
    def reads(self) -> dict[str, list[ast.Name]]:
        """Where each name is read, in the order of the text."""
        reads: dict[str, list[ast.Name]] = defaultdict(list)
        for node in self.nodes:
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                reads[node.id].append(node)
        return reads

    def all(self, name: str) -> list[Binding]:
        """Every binding of a name, in the order of the text."""
        return self._bindings.get(name, [])

    def before(self, name: str, node: ast.AST) -> Binding | None:
        """The last binding of a name before a node; None for a name from outside."""
        bindings = self.all(name)
        count = bisect_right(bindings, start(node), key=_place)
        return bindings[count - 1] if count else None

    def between(self, name: str, first: Place, last: Place) -> list[Binding]:
        """The bindings of a name after one place and before another."""
        bindings = self.all(name)
        after = bisect_right(bindings, first, key=_place)
        return bindings[after : bisect_left(bindings, last, lo=after, key=_place)]

    def value(self, node: ast.expr) -> ast.expr:
        """What a name was assigned last, followed through plain names; else the node itself."""
        for _ in range(8):
            if not isinstance(node, ast.Name):
                break
            binding = self.before(node.id, node)
            if binding is None or binding.value is None or binding.how != "assign":
                break
            node = binding.value
        return node


@lru_cache(4096)
def flow_of(scope: Scope) -> Flow:
    """The flow of a scope; many rules ask for it."""
    return Flow(scope)


def _parameters(scope: Scope) -> Iterator[Binding]:
    if isinstance(scope, Function):
        for parameter in parameters(scope):
            # All parameters are there when the body begins, whatever line they stand on.
            yield Binding(parameter.arg, parameter, None, "parameter", (scope.lineno, 0))


def _bindings(nodes: list[ast.AST]) -> Iterator[Binding]:
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from _assigned(target, node.value, node)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            yield from _assigned(node.target, node.value, node)
        elif isinstance(node, ast.NamedExpr):
            yield from _assigned(node.target, node.value, node)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            yield Binding(node.target.id, node, None, "augmented", end(node))
        elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
            for name in names_bound(node.target):
                yield Binding(name, node, node.iter, "loop", start(node.target))
        elif isinstance(node, ast.withitem) and node.optional_vars is not None:
            for name in names_bound(node.optional_vars):
                yield Binding(name, node, None, "other", end(node.optional_vars))
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield Binding(node.name, node, None, "other", start(node))


def _assigned(target: ast.expr, value: ast.expr, node: ast.AST) -> Iterator[Binding]:
    if isinstance(target, ast.Name):
        yield Binding(target.id, node, value, "assign", end(node))
        return
    if isinstance(target, ast.Tuple | ast.List):
        pairs = _pairs(target, value)
        for name in names_bound(target):
            own = pairs.get(name)
            yield Binding(name, node, own or value, "assign" if own else "unpack", end(node))


def _pairs(target: ast.Tuple | ast.List, value: ast.expr) -> dict[str, ast.expr]:
    """`a, b = x, y` names what each is given; other unpackings do not."""
    if not isinstance(value, ast.Tuple | ast.List) or len(value.elts) != len(target.elts):
        return {}
    return {
        name.id: own
        for name, own in zip(target.elts, value.elts, strict=True)
        if isinstance(name, ast.Name)
    }
