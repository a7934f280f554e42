"""What the source must do without, judged on its syntax tree."""

import ast
import warnings

from ..comparison import Comparator, Comparison
from ..options import Options
from ..outcome import PASSED, CheckError, Outcome, failed
from ..source.constructs import finder
from ..source.functions import Functions, recursion_line
from ..source.names import Names

MAX_SOURCE_BYTES = 1024 * 1024
_RECURSION = "recursion"


class _Unreadable(Exception):
    """The source has no syntax tree; the text says why."""


def _parse(source: str) -> ast.Module:
    if len(source.encode("utf-8", "surrogatepass")) > MAX_SOURCE_BYTES:
        raise _Unreadable("the source is larger than 1 MiB")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except SyntaxError as cause:
        where = f" on line {cause.lineno}" if cause.lineno else ""
        raise _Unreadable(f"the source is not valid Python{where}: {cause.msg}") from cause
    except ValueError as cause:
        raise _Unreadable("the source holds characters that Python cannot read") from cause
    except (RecursionError, MemoryError) as cause:
        raise _Unreadable("the source is nested too deeply to be read") from cause


class _Source:
    """The tree with what the rules ask of it, worked out once."""

    def __init__(self, tree: ast.Module, scope: str | None) -> None:
        self.functions = Functions(tree)
        self.names = Names(tree)
        self._tree = tree
        self._scope = scope

    def within(self) -> set[str]:
        """Names of the functions that count: the one in scope and those that it uses."""
        if self._scope is None:
            return set(self.functions.names())
        return self.functions.reach(self._scope)

    def nodes(self, rule: str) -> list[ast.AST]:
        """The nodes that a rule is about, from the top of the file to its end."""
        # A module is imported for the whole file, wherever the import stands.
        if self._scope is None or rule.startswith("import:"):
            found = list(ast.walk(self._tree))
        else:
            functions = [node for name in self.within() for node in self.functions.nodes(name)]
            found = [node for function in functions for node in ast.walk(function)]
        return sorted(found, key=lambda node: getattr(node, "lineno", 0))

    def broken(self, rule: str) -> tuple[int, str] | None:
        """The line that breaks a rule and the construct on it."""
        if rule == _RECURSION:
            found = recursion_line(self.functions, self.within())
            return (found[1], f"recursion in {found[0]}") if found else None
        find = finder(rule)
        if find is None:
            raise CheckError(f"unknown source rule {rule!r}")
        return find(self.nodes(rule), self.names)


def _compare(comparison: Comparison) -> Outcome:
    options = Options(comparison.check, frozenset({"forbid", "scope"}))
    rules, scope = options.texts("forbid"), options.optional_text("scope")
    unknown = [rule for rule in rules if rule != _RECURSION and finder(rule) is None]
    if unknown:
        raise CheckError(f"unknown source rule {unknown[0]!r}")
    if comparison.source is None:
        raise CheckError("the check needs the source")
    try:
        source = _Source(_parse(comparison.source), scope)
    except _Unreadable as cause:
        return failed(str(cause))
    if scope is not None and scope not in source.functions:
        return failed(f"there is no function {scope} in the source")
    for rule in rules:
        found = source.broken(rule)
        if found is not None:
            return failed(f"line {found[0]} uses {found[1]}, which this question does not allow")
    return PASSED


SOURCE_RULE = Comparator(_compare, needs_answer=False)
