"""One source as the detectors see it: its tree with parents, scopes, names and kinds."""

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from .context import Context
from .kind_tables import Kind
from .kinds import Kinds
from .library_names import LibraryNames
from .reaching import Reaching
from .scopes import SCOPES, Binding, Scopes, blocks
from .tree import children

MAX_SHOWN_CHARS = 60
_MAX_UNPARSED_NODES = 60
_MAX_LOOK_BACK = 30

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LOOPS = (ast.For, ast.AsyncFor, ast.While)
Loop = ast.For | ast.AsyncFor | ast.While


class ModuleView:
    """Questions about a tree, none of which runs it or recurses into it."""

    def __init__(self, source: str, tree: ast.Module, nodes: Sequence[ast.AST], context: Context):
        """`nodes` lists the whole tree, parents before children, in the order of the source."""
        self.source = source
        self.tree = tree
        self.nodes = nodes
        self.context = context
        self._parents = {child: node for node in nodes for child in children(node)}
        self._by_type: dict[type[ast.AST], list[ast.AST]] = defaultdict(list)
        for node in nodes:
            self._by_type[type(node)].append(node)
        self._answers: dict[Callable[..., Any], Any] = {}
        self.scopes = Scopes(nodes, self._parents)
        self._names = LibraryNames(self.scopes)
        reaching = Reaching(self.scopes, self._parents)
        self.reaching = reaching.bindings
        self._kinds = Kinds(self.scopes, self._names, self._parents, self.reaching, self.uses)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the source as `ast` counts them, without their ends."""
        return self.source.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def of[T: ast.AST](self, *types: type[T]) -> list[T]:
        """All nodes of exactly these types, in the order of the source for each type."""
        return [node for kind in types for node in self._by_type[kind]]  # type: ignore[misc]

    @property
    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        return self.of(ast.FunctionDef, ast.AsyncFunctionDef)

    @property
    def loops(self) -> list[Loop]:
        return self.of(ast.For, ast.AsyncFor, ast.While)

    def once[T](self, ask: Callable[["ModuleView"], T]) -> T:
        """The answer of a function of this view; it is asked only once."""
        if ask not in self._answers:
            self._answers[ask] = ask(self)
        answer: T = self._answers[ask]
        return answer

    @cached_property
    def _blocks(self) -> dict[ast.AST, tuple[list[ast.stmt], int]]:
        return {
            statement: (block, index)
            for node in self.nodes
            for block in blocks(node)
            for index, statement in enumerate(block)
        }

    def before(self, statement: ast.stmt) -> Iterator[ast.stmt]:
        """The nearest statements ahead of one in its block, the nearest first."""
        block, index = self._blocks[statement]
        yield from reversed(block[max(0, index - _MAX_LOOK_BACK) : index])

    def after(self, statement: ast.stmt) -> ast.stmt | None:
        """The next statement of the same block."""
        block, index = self._blocks[statement]
        return block[index + 1] if index + 1 < len(block) else None

    def parent(self, node: ast.AST) -> ast.AST | None:
        return self._parents.get(node)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """From the parent up to the module."""
        parent = self._parents.get(node)
        while parent is not None:
            yield parent
            parent = self._parents.get(parent)

    def statement(self, node: ast.AST) -> ast.stmt | None:
        """The statement that a node is part of; itself for a statement."""
        if isinstance(node, ast.stmt):
            return node
        return next((found for found in self.ancestors(node) if isinstance(found, ast.stmt)), None)

    def function(self, node: ast.AST) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The function around a node; of a function, the one around it."""
        return next((found for found in self.ancestors(node) if isinstance(found, FUNCTIONS)), None)

    def enclosing_loops(self, node: ast.AST) -> list[Loop]:
        """The loop statements around a node within its function, the innermost first."""
        found: list[Loop] = []
        for ancestor in self.ancestors(node):
            if isinstance(ancestor, (*FUNCTIONS, ast.Lambda, ast.ClassDef)):
                break
            if isinstance(ancestor, LOOPS):
                found.append(ancestor)
        return found

    def within(self, *roots: ast.AST) -> Iterator[ast.AST]:
        """Nodes and all that is below them, in the order of the source."""
        waiting = list(reversed(roots))
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(children(node)))

    def own(self, *roots: ast.AST) -> Iterator[ast.AST]:
        """Like `within`, but does not go into functions, lambdas and classes below a root."""
        waiting = list(reversed(roots))
        first = set(roots)
        while waiting:
            node = waiting.pop()
            yield node
            is_inner = isinstance(node, (*FUNCTIONS, ast.Lambda, ast.ClassDef))
            if not is_inner or node in first:
                waiting.extend(reversed(children(node)))

    def dotted(self, node: ast.AST) -> str | None:
        """The full name of a library's or built-in thing: `numpy.linalg.norm`, `len`, or None."""
        return self._names.dotted(node)

    def called(self, node: ast.AST) -> str | None:
        """The full name of what a call calls; None for anything else."""
        return self.dotted(node.func) if isinstance(node, ast.Call) else None

    def method(self, node: ast.AST) -> str | None:
        """`mean` for `x.mean()`, where x is a value and no library."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return node.func.attr if self.dotted(node.func) is None else None
        return None

    def kind(self, node: ast.AST) -> Kind | None:
        """What an expression is known to be: `array`, `frame`, `list` …; None if not known."""
        return self._kinds.kind(node)

    def binding_kind(self, binding: Binding) -> Kind | None:
        return self._kinds.binding_kind(binding)

    def bindings(self, name: ast.Name) -> list[Binding]:
        """Everything that binds this name in the scope it belongs to."""
        return self.scopes.bindings(name.id, name)

    def value_of(self, node: ast.expr) -> ast.expr:
        """The expression that a name was last assigned, if that is certain; else the node."""
        seen = 0
        while isinstance(node, ast.Name) and seen < 8:
            bindings = self.reaching(node)
            if not bindings or len(bindings) > 1:
                break
            only = bindings[0]
            if only.how != "assign" or only.position is not None or only.value is None:
                break
            node, seen = only.value, seen + 1
        return node

    def uses(self, binding: Binding) -> list[ast.Name]:
        """Where the name of a binding is read, in the scope that it belongs to."""
        scope = self.scopes.binding_scope(binding.name, binding.node)
        if isinstance(binding.node, ast.arg):
            scope = self.scopes.scope_of(binding.node)
        return self._reads.get((scope, binding.name), [])

    def reads(self, name: str, scope: ast.AST) -> list[ast.Name]:
        """Where a name that `scope` binds is read, in the order of the source."""
        return self._reads.get((scope, name), [])

    @cached_property
    def _reads(self) -> dict[tuple[ast.AST | None, str], list[ast.Name]]:
        reads: dict[tuple[ast.AST | None, str], list[ast.Name]] = defaultdict(list)
        for name in self.of(ast.Name):
            if isinstance(name.ctx, ast.Load):
                reads[self.scopes.binding_scope(name.id, name), name.id].append(name)
        return reads

    def is_asked(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        """Whether the question asked for a function; unknown questions ask for the public ones."""
        if self.context.asked:
            return function.name in self.context.asked
        return not function.name.startswith("_")

    def text(self, node: ast.AST) -> str:
        """An expression as short text for a message."""
        if len(list(islice(self.within(node), _MAX_UNPARSED_NODES))) == _MAX_UNPARSED_NODES:
            return "…"
        shown = " ".join(ast.unparse(node).split())
        return shown if len(shown) <= MAX_SHOWN_CHARS else shown[: MAX_SHOWN_CHARS - 1] + "…"

    def column(self, node: ast.AST) -> int:
        """Where a node begins, from 1, in characters; `ast` counts bytes from 0."""
        line, offset = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return len(text.encode("utf-8", "replace")[:offset].decode("utf-8", "replace")) + 1


__all__ = ["FUNCTIONS", "LOOPS", "SCOPES", "Loop", "ModuleView"]
