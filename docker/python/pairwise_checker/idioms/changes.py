"""Where a value is changed in place: stores, arithmetic in place and methods that change."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .module_view import ModuleView
from .reading import constant, keyword

_INDEXERS = {"loc", "iloc", "at", "iat"}
_METHODS = {
    "list": {"append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse"},
    "array": {"sort", "fill", "resize", "itemset", "put", "partition"},
    "frame": {"insert", "pop", "update"},
    "series": {"update"},
}

How = Literal["store", "arithmetic", "method", "delete"]


@dataclass(frozen=True)
class Change:
    """One change of the value that a name stands for."""

    name: ast.Name
    node: ast.AST
    how: How
    method: str | None = None


def change(view: ModuleView, node: ast.AST) -> Change | None:
    """What a statement or call changes in place, if it is one name's value."""
    if isinstance(node, ast.Assign):
        return _store(node, node.targets[0], "store")
    if isinstance(node, ast.AugAssign):
        if isinstance(node.target, ast.Name):
            return Change(node.target, node, "arithmetic")
        return _store(node, node.target, "store")
    if isinstance(node, ast.Delete):
        return _store(node, node.targets[0], "delete")
    return _method(view, node) if isinstance(node, ast.Call) else None


def changes(view: ModuleView, nodes: Iterable[ast.AST]) -> list[Change]:
    return [found for node in nodes if (found := change(view, node)) is not None]


def _store(node: ast.AST, target: ast.AST, how: How) -> Change | None:
    if not isinstance(target, ast.Subscript):
        return None
    owner = target.value
    if isinstance(owner, ast.Attribute) and owner.attr in _INDEXERS:
        owner = owner.value
    return Change(owner, node, how) if isinstance(owner, ast.Name) else None


def _method(view: ModuleView, call: ast.Call) -> Change | None:
    out = keyword(call, "out")
    if isinstance(out, ast.Name):
        return Change(out, call, "store")
    if not isinstance(call.func, ast.Attribute) or not isinstance(call.func.value, ast.Name):
        return None
    name, method = call.func.value, call.func.attr
    in_place = constant(keyword(call, "inplace")) is True
    if in_place or method in _METHODS.get(view.kind(name) or "", ()):
        return Change(name, call, "method", method)
    return None
