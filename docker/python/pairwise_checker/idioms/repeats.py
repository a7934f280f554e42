"""Runs of statements that stand in a source twice, word for word or with other variables."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .reading import guarded_by_main, is_docstring
from .tree import all_nodes

_RUN = 4
# Beyond this many statements the comparison would take seconds.
_STATEMENTS_MAX = 3000
_PLAIN = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Assert,
    ast.Pass, ast.Raise,
)  # fmt: skip
# What is called stays: other functions make another run.
_VARIABLE = re.compile(r"(?<!func=)Name\(id='(\w+)'")


@dataclass(frozen=True)
class Repeat:
    """`run` repeats what begins at `before`; `is_exact` if even the variables are the same."""

    run: list[ast.stmt]
    before: ast.stmt
    is_exact: bool


@dataclass(frozen=True)
class _Line:
    """A statement as text, and as text without its variables, which are listed apart."""

    statement: ast.stmt
    exact: str
    shape: str
    variables: tuple[str, ...]


def repeats(tree: ast.Module) -> Iterator[Repeat]:
    """Each repeated run once, as long as it is; runs in the trial under the main guard do not
    count."""
    blocks = _blocks(tree)
    if sum(map(len, blocks)) > _STATEMENTS_MAX or not _may_repeat(blocks):
        return
    bodies = [[_line(statement) for statement in block] for block in blocks]
    seen: dict[str, tuple[list[_Line], int]] = {}
    covered = 0
    for body in bodies:
        for index in range(len(body) - _RUN + 1):
            run = body[index : index + _RUN]
            if run[0].statement.lineno <= covered or not _is_worth_a_function(run):
                continue
            exact = "\n".join(line.exact for line in run)
            earlier = seen.get(exact) or seen.get(_shape(run))
            if earlier is not None and not _overlap(earlier, body, index):
                length = _length(earlier, body, index, is_exact=exact in seen)
                found = [line.statement for line in body[index : index + length]]
                covered = found[-1].end_lineno or found[-1].lineno
                yield Repeat(found, earlier[0][earlier[1]].statement, exact in seen)
            seen.setdefault(exact, (body, index))
            seen.setdefault(_shape(run), (body, index))


def _blocks(tree: ast.Module) -> list[list[ast.stmt]]:
    skipped = guarded_by_main(tree)
    found: list[list[ast.stmt]] = []
    for node in all_nodes(tree):
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list) and len(body) >= _RUN and node not in skipped:
                found.append(body)
    return sorted(found, key=lambda body: body[0].lineno)


def _may_repeat(blocks: list[list[ast.stmt]]) -> bool:
    """Whether two runs have nodes of the same types: without that, no text has to be compared."""
    seen: set[tuple[tuple[type, ...], ...]] = set()
    for block in blocks:
        types = [tuple(map(type, all_nodes(statement))) for statement in block]
        for index in range(len(block) - _RUN + 1):
            run = tuple(types[index : index + _RUN])
            if run in seen:
                return True
            seen.add(run)
    return False


def _line(statement: ast.stmt) -> _Line:
    exact = ast.dump(statement)
    variables = tuple(_VARIABLE.findall(exact))
    return _Line(statement, exact, _VARIABLE.sub("Name(", exact), variables)


def _shape(run: list[_Line]) -> str:
    """The run with each variable as the number of its first appearance."""
    variables = [name for line in run for name in line.variables]
    numbers = {name: str(number) for number, name in enumerate(dict.fromkeys(variables))}
    return "\n".join([*(line.shape for line in run), *(numbers[name] for name in variables)])


def _is_worth_a_function(run: list[_Line]) -> bool:
    """Rows of like statements, imports, definitions and assertions repeat without harm."""
    statements = [line.statement for line in run]
    if any(isinstance(item, _PLAIN) or is_docstring(item) for item in statements):
        return False
    if len({line.shape for line in run}) < len(run) - 1:
        return False
    steps = [line for line in run if "Call(" in line.exact or "BinOp(" in line.exact]
    return len(steps) >= len(run) - 1


def _overlap(earlier: tuple[list[_Line], int], body: list[_Line], index: int) -> bool:
    return earlier[0] is body and earlier[1] + _RUN > index


def _length(
    earlier: tuple[list[_Line], int], body: list[_Line], index: int, *, is_exact: bool
) -> int:
    """How many statements from there on are the same."""
    first, start = earlier
    length = _RUN
    while index + length < len(body) and start + length < len(first):
        if first is body and start + length >= index:
            break
        one, other = first[start + length], body[index + length]
        if is_exact and one.exact != other.exact:
            break
        if _shape(first[start : start + length + 1]) != _shape(body[index : index + length + 1]):
            break
        length += 1
    return length
