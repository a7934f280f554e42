"""Ways through a syntax tree. Fifty rules take the same ones, so each node keeps its parts."""

import ast

#: The tree shares one object of each of these; they are no places.
_SHARED = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)
_PARTS, _CHILDREN = "_pairwise_parts", "_pairwise_children"


def child_nodes(node: ast.AST) -> tuple[ast.AST, ...]:
    """What `ast.iter_child_nodes` gives. No rule changes a tree."""
    try:
        kept: tuple[ast.AST, ...] = node.__dict__[_PARTS]
    except KeyError:
        kept = node.__dict__[_PARTS] = tuple(ast.iter_child_nodes(node))
    return kept


def children(node: ast.AST) -> tuple[ast.AST, ...]:
    """The parts of a node that have a place of their own, in the order of the source."""
    try:
        kept: tuple[ast.AST, ...] = node.__dict__[_CHILDREN]
    except KeyError:
        own = tuple(part for part in child_nodes(node) if not isinstance(part, _SHARED))
        kept = node.__dict__[_CHILDREN] = own
    return kept


def all_nodes(node: ast.AST) -> list[ast.AST]:
    """What `ast.walk` gives: the node and all below it, level by level."""
    found = [node]
    for one in found:
        found += child_nodes(one)
    return found
