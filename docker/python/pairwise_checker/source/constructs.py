"""Rules about syntax: which node breaks one, and what it is called in plain English."""

import ast
from collections.abc import Callable, Iterable

from .names import Names, full_name, getattr_name

Find = Callable[[Iterable[ast.AST], Names], tuple[int, str] | None]

_STATEMENTS: dict[str, tuple[tuple[type[ast.AST], ...], str]] = {
    "for": ((ast.For, ast.AsyncFor), "a for loop"),
    "while": ((ast.While,), "a while loop"),
    "comprehension": (
        (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
        "a comprehension",
    ),
    "lambda": ((ast.Lambda,), "a lambda"),
}
_DYNAMIC_IMPORTS = ("__import__", "importlib.import_module")
_BY_TEXT = ("operator.attrgetter", "operator.methodcaller")


def _line(node: ast.AST) -> int:
    return getattr(node, "lineno", 0)


def _text_arguments(node: ast.Call) -> list[str]:
    return [
        argument.value
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]


def _find_statement(kinds: tuple[type[ast.AST], ...], word: str) -> Find:
    def find(nodes: Iterable[ast.AST], _names: Names) -> tuple[int, str] | None:
        return next(((_line(node), word) for node in nodes if isinstance(node, kinds)), None)

    return find


def _imported(node: ast.AST, names: Names) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    if isinstance(node, ast.Call) and names.dotted(node.func) in _DYNAMIC_IMPORTS:
        return _text_arguments(node)[:1]
    return []


def _find_import(module: str) -> Find:
    def find(nodes: Iterable[ast.AST], names: Names) -> tuple[int, str] | None:
        for node in nodes:
            for name in _imported(node, names):
                if name == module or name.startswith(f"{module}."):
                    return _line(node), f"the module {module}"
        return None

    return find


def _find_call(rule: str) -> Find:
    target = full_name(rule)

    def find(nodes: Iterable[ast.AST], names: Names) -> tuple[int, str] | None:
        for node in nodes:
            stored = isinstance(getattr(node, "ctx", None), ast.Store | ast.Del)
            if not stored and target in names.meanings(node):
                return _line(node), rule
        return None

    return find


def _binds(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.arg):
        return [node.arg]
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [alias.asname or alias.name for alias in node.names]
    return []


def _find_name(name: str) -> Find:
    def find(nodes: Iterable[ast.AST], _names: Names) -> tuple[int, str] | None:
        return next(
            ((_line(node), f"the name {name}") for node in nodes if name in _binds(node)), None
        )

    return find


def _reads_attribute(node: ast.AST, attribute: str, names: Names) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == attribute
    if getattr_name(node) == attribute:
        return True
    return (
        isinstance(node, ast.Call)
        and names.dotted(node.func) in _BY_TEXT
        and attribute in _text_arguments(node)
    )


def _find_attribute(attribute: str) -> Find:
    def find(nodes: Iterable[ast.AST], names: Names) -> tuple[int, str] | None:
        return next(
            (
                (_line(node), f".{attribute}")
                for node in nodes
                if _reads_attribute(node, attribute, names)
            ),
            None,
        )

    return find


_WITH_ARGUMENT: dict[str, Callable[[str], Find]] = {
    "import": _find_import,
    "call": _find_call,
    "name": _find_name,
    "attr": _find_attribute,
}


def finder(rule: str) -> Find | None:
    """How to find what a rule forbids; None for a rule that does not exist."""
    if rule in _STATEMENTS:
        return _find_statement(*_STATEMENTS[rule])
    kind, _, argument = rule.partition(":")
    make = _WITH_ARGUMENT.get(kind)
    return make(argument) if make is not None and argument else None
