"""Which scope a name belongs to, and everything that binds it there."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
ScopeNode = ast.Module | ast.ClassDef | FunctionNode | ComprehensionNode

SCOPES = (
    ast.Module,
    ast.ClassDef,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.Lambda,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

How = Literal[
    "assign", "augment", "for", "with", "import", "parameter", "define", "except", "match", "delete"
]


@dataclass(frozen=True)
class Binding:
    """
    One place that binds a name. `value` is the assigned expression, the iterable of a loop or the
    context manager; `position` says which item of it the name gets where it is unpacked.
    """

    name: str
    node: ast.AST
    how: How
    value: ast.expr | None = None
    annotation: ast.expr | None = None
    position: int | None = None

    @property
    def line(self) -> int:
        return getattr(self.node, "lineno", 0)


def blocks(node: ast.AST) -> list[list[ast.stmt]]:
    """The lists of statements that a node holds."""
    found = [getattr(node, name, None) for name in ("body", "orelse", "finalbody")]
    return [block for block in found if isinstance(block, list)]


class Scopes:
    """Scopes of a module, from the parents of its nodes."""

    def __init__(self, nodes: Sequence[ast.AST], parents: Mapping[ast.AST, ast.AST]) -> None:
        """`nodes` lists parents before their children."""
        self._parents = parents
        self._scopes: dict[ast.AST, ast.AST] = {}
        self._positions: dict[ast.AST, dict[ast.AST, int]] = {}
        self._bindings: dict[ast.AST, dict[str, list[Binding]]] = {}
        self._outside: dict[ast.AST, dict[str, bool]] = {}
        self.star_modules: list[str] = []
        for node in nodes:
            self._scopes[node] = self._find_scope(node)
        for node in nodes:
            if isinstance(node, ast.Global | ast.Nonlocal):
                outside = self._outside.setdefault(self.scope_of(node), {})
                outside.update(dict.fromkeys(node.names, isinstance(node, ast.Global)))
        for node in nodes:
            for binding in self._bound_by(node):
                scope = self._target_scope(binding)
                self._bindings.setdefault(scope, {}).setdefault(binding.name, []).append(binding)

    def scope_of(self, node: ast.AST) -> ast.AST:
        """The scope that a node's names are looked up in; for a scope itself, the one around it."""
        return self._scopes[node]

    def _find_scope(self, node: ast.AST) -> ast.AST:
        parent = self._parents.get(node)
        if parent is None:
            return node
        is_inside = isinstance(parent, SCOPES) and not _belongs_outside(node, parent)
        return parent if is_inside else self._scopes[parent]

    def binding_scope(self, name: str, node: ast.AST) -> ast.AST | None:
        """The scope that binds the name as `node` sees it; None for built-in and unknown names."""
        scope: ast.AST | None = self.scope_of(node)
        first = True
        while scope is not None:
            hidden = isinstance(scope, ast.ClassDef) and not first
            if not hidden and name in self._bindings.get(scope, {}):
                return scope
            first = first and isinstance(scope, COMPREHENSIONS)
            scope = None if isinstance(scope, ast.Module) else self.scope_of(scope)
        return None

    def bindings(self, name: str, node: ast.AST) -> list[Binding]:
        """Everything that binds the name that `node` sees, by line."""
        scope = self.binding_scope(name, node)
        return [] if scope is None else self._bindings[scope][name]

    def bindings_in(self, scope: ast.AST) -> Mapping[str, list[Binding]]:
        return self._bindings.get(scope, {})

    def _target_scope(self, binding: Binding) -> ast.AST:
        scope = self.scope_of(binding.node)
        if isinstance(self._parents.get(binding.node), ast.NamedExpr):
            while isinstance(scope, COMPREHENSIONS):
                scope = self.scope_of(scope)
        is_global = self._outside.get(scope, {}).get(binding.name)
        while is_global is not None and not isinstance(scope, ast.Module):
            scope = self.scope_of(scope)
            if not is_global and binding.name in self._bindings.get(scope, {}):
                break
        return scope

    def _bound_by(self, node: ast.AST) -> Iterator[Binding]:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
            yield self._stored(node)
        elif isinstance(node, ast.arg):
            yield Binding(node.arg, node, "parameter", annotation=node.annotation)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield Binding(node.name, node, "define")
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from self._imported(node)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield Binding(node.name, node, "except")
        elif isinstance(node, ast.MatchAs | ast.MatchStar) and node.name:
            yield Binding(node.name, node, "match")

    def _imported(self, node: ast.Import | ast.ImportFrom) -> Iterator[Binding]:
        for alias in node.names:
            if alias.name != "*":
                yield Binding(alias.asname or alias.name.split(".")[0], node, "import")
            elif isinstance(node, ast.ImportFrom) and node.module:
                self.star_modules.append(node.module)

    def _stored(self, name: ast.Name) -> Binding:
        child: ast.AST = name
        parent = self._parents[name]
        position: int | None = None
        depth = 0
        while isinstance(parent, ast.Tuple | ast.List | ast.Starred):
            if isinstance(parent, ast.Tuple | ast.List):
                position = self._position(parent, child)
                depth += 1
            child, parent = parent, self._parents[parent]
        value, how, annotation = _source(parent)
        if depth == 1 and isinstance(value, ast.Tuple | ast.List) and how == "assign":
            target = child
            if isinstance(target, ast.Tuple | ast.List) and len(target.elts) == len(value.elts):
                return Binding(name.id, name, how, value.elts[position or 0])
        if depth > 1:
            # An item of an item: nobody needs to know more of it than that it is bound.
            return Binding(name.id, name, how, None, annotation, position)
        return Binding(name.id, name, how, value, annotation, position)

    def _position(self, parent: ast.Tuple | ast.List, child: ast.AST) -> int:
        if parent not in self._positions:
            self._positions[parent] = {item: index for index, item in enumerate(parent.elts)}
        return self._positions[parent][child]


def _source(parent: ast.AST) -> tuple[ast.expr | None, How, ast.expr | None]:
    if isinstance(parent, ast.Assign | ast.NamedExpr):
        return parent.value, "assign", None
    if isinstance(parent, ast.AnnAssign):
        return parent.value, "assign", parent.annotation
    if isinstance(parent, ast.AugAssign):
        return parent.value, "augment", None
    if isinstance(parent, ast.For | ast.AsyncFor | ast.comprehension):
        return parent.iter, "for", None
    if isinstance(parent, ast.withitem):
        return parent.context_expr, "with", None
    if isinstance(parent, ast.Delete):
        return None, "delete", None
    return None, "assign", None


def _belongs_outside(child: ast.AST, scope: ast.AST) -> bool:
    """Decorators, defaults, annotations and bases are evaluated around what they belong to."""
    if isinstance(scope, ast.ClassDef):
        return child in scope.decorator_list or child in scope.bases or child in scope.keywords
    if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
        return child is scope.returns or child in scope.decorator_list
    return False
