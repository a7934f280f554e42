"""The functions of a module and which of them use which."""

import ast
from collections import defaultdict
from collections.abc import Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Functions:
    """Functions by name; a lambda bound to a name counts as one."""

    def __init__(self, tree: ast.Module) -> None:
        self._by_name: dict[str, list[FunctionNode]] = defaultdict(list)
        self._uses: dict[str, list[tuple[str, int]]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                self._by_name[node.name].append(node)
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        self._by_name[target.id].append(node.value)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def names(self) -> list[str]:
        return list(self._by_name)

    def nodes(self, name: str) -> list[FunctionNode]:
        return self._by_name[name]

    def used_by(self, name: str) -> list[tuple[str, int]]:
        """Functions of this module that a function mentions, with the line."""
        if name not in self._uses:
            self._uses[name] = list(self._mentions(name))
        return self._uses[name]

    def _mentions(self, name: str) -> Iterator[tuple[str, int]]:
        for function in self._by_name[name]:
            for node in ast.walk(function):
                mentioned = _mentioned(node)
                if mentioned is not None and mentioned in self._by_name:
                    yield mentioned, node.lineno  # type: ignore[attr-defined]

    def reach(self, name: str) -> set[str]:
        """A function and all that it uses, directly or through others."""
        seen = {name}
        waiting = [name]
        while waiting:
            for used, _ in self.used_by(waiting.pop()):
                if used not in seen:
                    seen.add(used)
                    waiting.append(used)
        return seen


def _mentioned(node: ast.AST) -> str | None:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return node.id
    own = ("self", "cls")
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.attr if node.value.id in own else None
    return None


def recursion_line(functions: Functions, within: set[str]) -> tuple[str, int] | None:
    """A function that comes back to itself, and the line on which it sets out."""
    for name in sorted(within):
        for used, line in functions.used_by(name):
            if used in within and name in functions.reach(used):
                return name, line
    return None
