"""Expressions that say the same of one item and of a whole array."""

import ast
from copy import deepcopy

from .loop_facts import ELEMENTWISE
from .module_view import ModuleView

_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.FloorDiv, ast.Mod)


def is_elementwise(view: ModuleView, node: ast.expr, items: frozenset[str]) -> bool:
    """
    Arithmetic of items, numbers and plain names by operators and NumPy functions that work item by
    item. A subscript counts as an item where its index is one of `items`.
    """
    match node:
        case ast.Constant(value=value):
            return isinstance(value, int | float | complex)
        case ast.Name():
            return view.kind(node) not in ("str", "list", "dict", "set", "tuple")
        case ast.Subscript(value=ast.Name(), slice=ast.Name(id=index)):
            return index in items
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            return is_elementwise(view, operand, items)
        case ast.BinOp(left=left, op=op, right=right) if isinstance(op, _OPERATORS):
            return is_elementwise(view, left, items) and is_elementwise(view, right, items)
        case ast.Call(func=func, args=args, keywords=[]):
            name = (view.dotted(func) or "").removeprefix("numpy.")
            return (
                (view.dotted(func) or "").startswith("numpy.")
                and name in ELEMENTWISE
                and all(is_elementwise(view, argument, items) for argument in args)
            )
    return False


def as_whole(node: ast.expr, items: frozenset[str]) -> ast.expr:
    """The same expression of whole arrays: `x[i] * 2` becomes `x * 2`."""
    return _Whole(items).visit(deepcopy(node))


class _Whole(ast.NodeTransformer):
    def __init__(self, items: frozenset[str]) -> None:
        self._items = items

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if isinstance(node.slice, ast.Name) and node.slice.id in self._items:
            return node.value
        return node
