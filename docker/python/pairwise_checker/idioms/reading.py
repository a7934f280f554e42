"""Small questions about a syntax tree that many rules ask."""

import ast
from collections.abc import Iterable, Iterator
from functools import lru_cache
from .tree import all_nodes, child_nodes

Function = ast.FunctionDef | ast.AsyncFunctionDef
Scope = ast.Module | ast.FunctionDef | ast.AsyncFunctionDef
Loop = ast.For | ast.AsyncFor | ast.While

_NEW_SCOPE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
_TEXT_CHARACTERS = 60
# Many rules ask the same of the same tree, and no rule changes one.
_KEPT = 4096


@lru_cache(_KEPT)
def functions(tree: ast.AST) -> tuple[Function, ...]:
    """Every function and method, those inside of others included."""
    return tuple(
        node
        for node in all_nodes(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def scopes(tree: ast.Module) -> Iterator[Scope]:
    """The module and every function: what has variables of its own."""
    yield tree
    yield from functions(tree)


@lru_cache(_KEPT)
def own_nodes(scope: ast.AST) -> tuple[ast.AST, ...]:
    """The nodes of a body in the order of the text, without those of functions within it."""
    return tuple(_own_nodes(scope))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    body = getattr(scope, "body", [])
    waiting: list[ast.AST] = list(reversed(body if isinstance(body, list) else [body]))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, _NEW_SCOPE):
            waiting.extend(reversed(list(child_nodes(node))))


def inside(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """All nodes of some statements."""
    for statement in statements:
        yield from all_nodes(statement)


def text(node: ast.AST) -> str:
    """The node as Python, cut to what fits into a sentence."""
    written = " ".join(ast.unparse(node).split())
    return written if len(written) <= _TEXT_CHARACTERS else f"{written[: _TEXT_CHARACTERS - 1]}…"


def same(left: ast.AST, right: ast.AST) -> bool:
    """Whether two nodes are the same code, wherever they stand and whatever is done to them."""
    return ast.unparse(left) == ast.unparse(right)


def names_read(node: ast.AST) -> set[str]:
    """The names that an expression or statement reads."""
    return {
        child.id
        for child in all_nodes(node)
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load)
    }


def names_bound(target: ast.AST) -> set[str]:
    """The names that a target of an assignment or loop binds."""
    return {
        child.id
        for child in all_nodes(target)
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store)
    }


def root_name(node: ast.AST) -> str | None:
    """`df` for `df`, `df['a']`, `df.loc[0]` and `df.a.b`."""
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def parameters(function: Function | ast.Lambda) -> list[ast.arg]:
    """All parameters, `*args` and `**kwargs` among them."""
    given = function.args
    stars = [star for star in (given.vararg, given.kwarg) if star is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *stars]


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value of a keyword argument."""
    return next((item.value for item in call.keywords if item.arg == name), None)


def constant(node: ast.AST | None) -> object:
    """The value of a literal, with `-1` counted as one; Ellipsis for anything else."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = constant(node.operand)
        return -value if isinstance(value, int | float) else ...
    return node.value if isinstance(node, ast.Constant) else ...


def method(node: ast.AST) -> str | None:
    """The last part of what a call calls: `mean` for `x.mean()` and for `np.mean(x)`."""
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else None


def is_main_guard(node: ast.AST) -> bool:
    """Whether a statement is `if __name__ == '__main__':`."""
    return isinstance(node, ast.If) and "__name__" in names_read(node.test)


def guarded_by_main(tree: ast.Module) -> set[ast.AST]:
    """All nodes that only run when the file is started as a program."""
    return {child for node in tree.body if is_main_guard(node) for child in all_nodes(node)}


def returns_value(function: Function) -> bool:
    """Whether the function ever gives a value back."""
    return any(
        isinstance(node, ast.Yield | ast.YieldFrom)
        or (
            isinstance(node, ast.Return)
            and node.value is not None
            and constant(node.value) is not None
        )
        for node in own_nodes(function)
    )


def is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(constant(node.value), str)


def code_lines(nodes: Iterable[ast.stmt]) -> set[int]:
    """Numbers of the lines on which a simple statement or the head of a compound one begins."""
    return {
        child.lineno
        for child in inside(nodes)
        if isinstance(child, ast.stmt) and not is_docstring(child)
    }
