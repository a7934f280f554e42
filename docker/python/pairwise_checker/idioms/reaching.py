"""Which of a name's bindings may have made the value that is read at some place."""

import ast
from collections.abc import Mapping

from .scopes import Binding, Scopes, blocks

_MAX_BINDINGS = 50
_LOOPS = (ast.For, ast.AsyncFor, ast.While)


class Reaching:
    """
    The last binding that is passed for certain on the way to a read, and those that may come
    between: in a branch, or later in a loop around both.
    """

    def __init__(self, scopes: Scopes, parents: Mapping[ast.AST, ast.AST]) -> None:
        self._scopes = scopes
        self._parents = parents
        self._block: dict[ast.AST | None, tuple[ast.AST, int]] = {
            statement: (node, number)
            for node in {parent: None for parent in parents.values()}
            for number, block in enumerate(blocks(node))
            for statement in block
        }

    def bindings(self, name: ast.Name) -> list[Binding] | None:
        """None where there are too many to tell."""
        found = self._scopes.bindings(name.id, name)
        if not found:
            return found
        if len(found) > _MAX_BINDINGS:
            return None
        scope = self._scopes.binding_scope(name.id, name)
        if scope is not self._scopes.scope_of(name):
            return found
        around = self._around(name, scope)
        own = next((node for node in around if isinstance(node, ast.stmt)), None)
        before = [b for b in found if self._is_before(b, name, own)]
        certain = max((b for b in before if self._is_passed(b, around)), key=_place, default=None)
        if certain is None:
            return found
        between = [b for b in before if b is not certain and _place(b) > _place(certain)]
        later = [b for b in found if b not in before and self._comes_again(b, certain, around)]
        return [certain, *between, *later]

    def _around(self, name: ast.AST, scope: ast.AST | None) -> list[ast.AST]:
        nodes: list[ast.AST] = [name]
        while nodes[-1] is not scope and nodes[-1] in self._parents:
            nodes.append(self._parents[nodes[-1]])
        return nodes

    def _statement(self, node: ast.AST) -> ast.AST:
        while not isinstance(node, ast.stmt) and node in self._parents:
            node = self._parents[node]
        return node

    def _is_before(self, binding: Binding, name: ast.Name, own: ast.AST | None) -> bool:
        if isinstance(binding.node, ast.arg):
            return True
        if self._statement(binding.node) is own and not isinstance(own, _LOOPS):
            return isinstance(self._parents.get(binding.node), ast.NamedExpr | ast.comprehension)
        return _place(binding) < (name.lineno, name.col_offset)

    def _is_passed(self, binding: Binding, around: list[ast.AST]) -> bool:
        if isinstance(binding.node, ast.arg):
            return True
        statement = self._statement(binding.node)
        parent = self._parents.get(statement)
        if isinstance(statement, ast.For | ast.AsyncFor | ast.With | ast.AsyncWith):
            if statement in around:
                return True
            if isinstance(statement, ast.For | ast.AsyncFor):
                return False
        if parent is None or parent not in around:
            return False
        # The statement of the read that lies in the same block, if there is one.
        index = around.index(parent)
        neighbour = around[index - 1] if index > 0 else None
        return self._block.get(statement) is not None and (
            self._block[statement] == self._block.get(neighbour)
        )

    def _comes_again(self, binding: Binding, certain: Binding, around: list[ast.AST]) -> bool:
        """A loop around the read and the binding, but not around what was passed for certain."""
        for node in around:
            if isinstance(node, _LOOPS):
                chain = self._around(certain.node, None)
                if node in self._around(binding.node, None) and node not in chain:
                    return True
        return False


def _place(binding: Binding) -> tuple[int, int]:
    if isinstance(binding.node, ast.arg):
        return 0, 0
    return getattr(binding.node, "lineno", 0), getattr(binding.node, "col_offset", 0)
