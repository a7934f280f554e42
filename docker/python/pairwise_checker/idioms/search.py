"""The search of one source by every rule. It is bounded, and the same source finds the same."""

import ast
import time
import warnings
from collections.abc import Iterable

from .context import Context
from .finding import Detector, Finding, Found, Report, plain_text
from .module_view import ModuleView
from .registry import DETECTORS
from .tree import children

MAX_SOURCE_BYTES = 1024 * 1024
MAX_NODES = 40_000
MAX_FINDINGS = 100
MAX_PER_RULE = 10
#: What is left over is not searched, so that what was found before is not lost.
MAX_CPU_SECONDS = 2.0


class UnreadableError(ValueError):
    """A source that cannot be searched; the message says why."""


def find_idioms(source: str, context: Context, detectors: Iterable[Detector] = DETECTORS) -> Report:
    """All findings in a source, by line. It is only read, never run."""
    try:
        view = read_module(source, context)
    except UnreadableError as cause:
        return Report((), complete=False, reason=plain_text(str(cause)))
    findings: list[Finding] = []
    failed: list[str] = []
    deadline = time.process_time() + MAX_CPU_SECONDS
    for detector in detectors:
        if detector.rule in context.ignore:
            continue
        if time.process_time() > deadline:
            failed.append(f"{detector.rule} (no time left)")
            continue
        try:
            findings += _of_rule(detector, view)
        except Exception as cause:
            failed.append(f"{detector.rule} ({type(cause).__name__})")
    reason = f"rules that could not be searched: {', '.join(failed)}" if failed else None
    return Report(_bounded(findings), not failed, reason and plain_text(reason))


def read_module(source: str, context: Context) -> ModuleView:
    """Parse a source; UnreadableError for what is no Python or too much of it."""
    if len(source.encode("utf-8", "replace")) > MAX_SOURCE_BYTES:
        raise UnreadableError(f"the source is larger than {MAX_SOURCE_BYTES} bytes")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except SyntaxError as cause:
        raise UnreadableError(f"syntax error on line {cause.lineno}: {cause.msg}") from cause
    except (ValueError, RecursionError, MemoryError) as cause:
        raise UnreadableError(f"the source cannot be parsed: {cause}") from cause
    return ModuleView(source, tree, _in_order(tree), context)


def _in_order(tree: ast.Module) -> list[ast.AST]:
    nodes: list[ast.AST] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        nodes.append(node)
        if len(nodes) > MAX_NODES:
            raise UnreadableError("the source has too many parts to be searched")
        waiting.extend(reversed(children(node)))
    return nodes


def _of_rule(detector: Detector, view: ModuleView) -> list[Finding]:
    """The first places of a rule; the last one that is kept says how many more there are."""
    found = sorted(
        (_finding(detector.rule, item, view) for item in detector.detect(view)), key=_by_place
    )
    kept, more = found[:MAX_PER_RULE], len(found) - MAX_PER_RULE
    if more > 0:
        last = kept[-1]
        text = plain_text(f"{last.found} ({more} more like it below)")
        kept[-1] = Finding(**{**last.__dict__, "found": text})
    return kept


def _finding(rule: str, item: Found, view: ModuleView) -> Finding:
    line = getattr(item.node, "lineno", 1)
    return Finding(
        rule=rule,
        strength=item.strength,
        line=line,
        column=view.column(item.node),
        end_line=getattr(item.node, "end_lineno", None) or line,
        found=plain_text(item.found),
        why=plain_text(item.why),
        instead=plain_text(item.instead),
        same_as=item.same_as,
    )


def _by_place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.line, finding.column, finding.rule, finding.found


def _bounded(findings: list[Finding]) -> tuple[Finding, ...]:
    """Advice goes first where there are too many."""
    order = {"strong": 0, "praise": 1, "weak": 2}
    by_weight = sorted(findings, key=lambda finding: (order[finding.strength], _by_place(finding)))
    return tuple(sorted(by_weight[:MAX_FINDINGS], key=_by_place))
