"""S10: functions that are too long, too deep or repeated, and programs without functions."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import (
    Function,
    code_lines,
    functions,
    is_docstring,
    is_main_guard,
)
from ..repeats import repeats

_LINES_MAX = 40
_DEPTH_MAX = 3
_TOP_LEVEL_SHARE = 0.6
_TOP_LEVEL_LINES_MIN = 15
_BLOCKS = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def detect(view: ModuleView) -> Iterator[Found]:
    for function in functions(view.tree):
        yield from _long(view, function)
        yield from _deep(view, function)
    yield from _repeated(view)
    yield from _top_level(view)


def _long(view: ModuleView, function: Function) -> Iterator[Found]:
    count = len(code_lines(function.body))
    if count > _LINES_MAX:
        yield Found(
            function,
            "strong",
            found=f"`{function.name}` has {count} lines of code.",
            why=f"More than {_LINES_MAX} lines do not fit on a screen and can only be tested as a "
            "whole.",
            instead="Give each step a function of its own with a name that says what it does.",
            same_as="ruff PLR0915",
        )


def _deep(view: ModuleView, function: Function) -> Iterator[Found]:
    deepest = max(_depths(function.body, 0), key=lambda found: found[0], default=None)
    if deepest is None or deepest[0] <= _DEPTH_MAX:
        return
    depth, node = deepest
    yield Found(
        node,
        "strong" if depth > _DEPTH_MAX + 1 and not view.context.own_implementation else "weak",
        found=f"Blocks are {depth} deep in `{function.name}`.",
        why="A reader has to keep every condition around this line in mind.",
        instead="Leave early with `return` or `continue`, or move the inner loop into a function.",
        same_as="ruff PLR1702",
    )


def _depths(body: list[ast.stmt], depth: int) -> Iterator[tuple[int, ast.stmt]]:
    """Every block with the number of blocks it stands in, itself counted; `elif` adds none."""
    for statement in body:
        if not isinstance(statement, _BLOCKS):
            continue
        yield depth + 1, statement
        for name, inner in ast.iter_fields(statement):
            if name in ("handlers", "cases"):
                for part in inner:
                    yield from _depths(part.body, depth + 1)
            elif name == "orelse" and _is_elif(statement, inner):
                yield from _depths(inner, depth)
            elif name in ("body", "orelse", "finalbody"):
                yield from _depths(inner, depth + 1)


def _is_elif(statement: ast.stmt, orelse: list[ast.stmt]) -> bool:
    return isinstance(statement, ast.If) and len(orelse) == 1 and isinstance(orelse[0], ast.If)


def _repeated(view: ModuleView) -> Iterator[Found]:
    for repeat in repeats(view.tree):
        yield Found(
            repeat.run[0],
            "strong" if repeat.is_exact else "weak",
            found=f"The {len(repeat.run)} statements from here on are those of line "
            f"{repeat.before.lineno} again{'' if repeat.is_exact else ', with other variables'}.",
            why="What is mended in one place is forgotten in the other.",
            instead="Write one function and call it twice.",
            same_as=None,
        )


def _top_level(view: ModuleView) -> Iterator[Found]:
    loose = [statement for statement in view.tree.body if _is_loose(statement)]
    outside, everything = len(code_lines(loose)), len(code_lines(view.tree.body))
    if outside < _TOP_LEVEL_LINES_MIN or outside <= _TOP_LEVEL_SHARE * everything:
        return
    yield Found(
        loose[0],
        "strong",
        found=f"{outside} of {everything} lines of code stand outside of functions.",
        why="Such code runs on import, shares all its variables and cannot be called by a test.",
        instead="Put the steps into functions and the call under `if __name__ == '__main__':`.",
        same_as=None,
    )


def _is_loose(statement: ast.stmt) -> bool:
    """Neither a definition, a constant, a trial nor an import."""
    if isinstance(statement, (*_DEFINITIONS, ast.Assert)) or is_docstring(statement):
        return False
    if is_main_guard(statement):
        return False
    return not _is_named_constant(statement)


def _is_named_constant(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Assign) and all(
        isinstance(target, ast.Name) and target.id.isupper() for target in statement.targets
    )


DETECTOR = Detector("S10", "Code that is too long, too deep or repeated", detect)
