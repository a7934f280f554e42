"""S10: functions that are too long, too deep or repeated, and programs without functions."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import (
    Function,
    code_lines,
    functions,
    inside,
    is_docstring,
    is_main_guard,
)

_LINES_MAX = 40
_DEPTH_MAX = 3
_REPEATED_STATEMENTS = 4
# Beyond this many, comparing runs of them would take seconds.
_STATEMENTS_MAX = 2000
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
            found=f"{function.name} has {count} lines of code.",
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
        "strong" if depth > _DEPTH_MAX + 1 else "weak",
        found=f"Blocks are {depth} deep in {function.name}.",
        why="A reader has to keep every condition around this line in mind.",
        instead="Leave early with return or continue, or move the inner loop into a function.",
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
    """Runs of statements that stand there twice, word for word or with other variables."""
    if sum(1 for node in view.nodes if isinstance(node, ast.stmt)) > _STATEMENTS_MAX:
        return
    seen: dict[str, ast.stmt] = {}
    covered = 0
    for body in _bodies(view.tree):
        for index in range(len(body) - _REPEATED_STATEMENTS + 1):
            run = body[index : index + _REPEATED_STATEMENTS]
            if run[0].lineno <= covered or not _is_worth_a_function(run):
                continue
            shape, exact = _shape(run), "\n".join(ast.unparse(statement) for statement in run)
            before = seen.get(exact) or seen.get(shape)
            if before is not None and (before.lineno + _REPEATED_STATEMENTS - 1) < run[0].lineno:
                covered = run[-1].end_lineno or run[-1].lineno
                yield _repetition(view, run, before, is_exact=exact in seen)
            seen.setdefault(exact, run[0])
            seen.setdefault(shape, run[0])


def _repetition(
    view: ModuleView, run: list[ast.stmt], before: ast.stmt, *, is_exact: bool
) -> Found:
    return Found(
        run[0],
        "strong" if is_exact else "weak",
        found=f"These {len(run)} statements are those of line {before.lineno} again"
        + ("." if is_exact else ", with other variables."),
        why="What is mended in one place is forgotten in the other.",
        instead="Write one function and call it twice.",
        same_as=None,
    )


def _bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    skipped = {child for node in tree.body if is_main_guard(node) for child in ast.walk(node)}
    found = []
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list) and body and node not in skipped:
                found.append(body)
    yield from sorted(found, key=lambda body: body[0].lineno)


def _is_worth_a_function(run: list[ast.stmt]) -> bool:
    """Rows of like statements, imports, definitions and assertions repeat without harm."""
    if len({_shape([statement]) for statement in run}) < len(run) - 1:
        return False
    small = (*_DEFINITIONS, ast.Assert, ast.Pass, ast.Raise)
    if any(isinstance(statement, small) or is_docstring(statement) for statement in run):
        return False
    return sum(1 for node in inside(run) if isinstance(node, ast.Call | ast.BinOp)) >= len(run)


class _Blank(ast.NodeTransformer):
    """Replaces each variable by the number of its first appearance; literals stay."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}

    def visit_Name(self, node: ast.Name) -> ast.Name:
        number = self._numbers.setdefault(node.id, f"v{len(self._numbers)}")
        return ast.Name(id=number, ctx=node.ctx)


def _shape(run: list[ast.stmt]) -> str:
    blank = _Blank()
    copies = ast.parse("\n".join(ast.unparse(statement) for statement in run))
    return ast.unparse(blank.visit(copies))


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
        instead="Put the steps into functions and the call under if __name__ == '__main__':.",
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
