"""M4: reductions that take no notice of missing values although the data has some."""

import ast
import re
from collections.abc import Iterator

from ..comments import comments
from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import constant, own_nodes, same, scopes, text

_REDUCTIONS = {
    "mean", "sum", "std", "var", "min", "max", "median", "quantile", "percentile", "average",
    "prod", "cumsum", "corr", "cov", "corrcoef", "ptp", "amin", "amax",
}  # fmt: skip
_POLICIES = {
    "isna", "isnull", "notna", "notnull", "dropna", "fillna", "ffill", "bfill", "interpolate",
    "isnan", "isfinite", "nan_to_num", "SimpleImputer", "KNNImputer", "IterativeImputer",
    "mask", "masked_invalid", "hasnans", "combine_first", "count",
}  # fmt: skip
_KEYWORDS = {"skipna", "dropna", "na_values", "fill_value", "min_count", "nan_policy", "equal_nan"}
_SPEAKS_OF_GAPS = re.compile(r"\b(nans?|missing|gaps?|null|not a number)\b", re.I)
_STATES_POLICY = re.compile(
    r"\b(as|gives?|stays?|becomes?|are|is|returns?|yields?|propagat\w+|remains?|ignor\w+|skip\w*|"
    r"with|without)\b[^.;]{0,20}\b(nans?|missing|gaps?)\b",
    re.I,
)
_SKIPPING = ("frame", "series", "grouped")


def detect(view: ModuleView) -> Iterator[Found]:
    expected = view.context.expects_missing
    if _has_policy(view) or not (expected or _knows(view)):
        return
    for scope in scopes(view.tree):
        first = next((node for node in own_nodes(scope) if _is_reduction(view, node)), None)
        if first is not None:
            yield _finding(view, first, expected)


def _finding(view: ModuleView, call: ast.Call, expected: bool) -> Found:
    kind = view.kind(_reduced(view, call))
    skips = kind in _SKIPPING
    return Found(
        call,
        "strong" if expected and kind == "array" else "weak",
        found=f"`{text(call)}` takes no notice of missing values, and nothing else here does.",
        why="pandas leaves them out without a word, so a group of gaps has the sum 0 and a mean "
        "stands for fewer rows than it seems."
        if skips
        else "One NaN makes the result of a NumPy reduction NaN.",
        instead="Count them first, then say what happens: `dropna()`, `fillna(value)`, or "
        "`min_count=1`."
        if skips
        else "Count them first, then say what happens: `np.nanmean` and the like, or a mask of "
        "`np.isnan`.",
        same_as=None,
    )


def _has_policy(view: ModuleView) -> bool:
    return any(_is_policy(node) for node in view.nodes) or any(
        _STATES_POLICY.search(docstring) for docstring in _docstrings(view)
    )


def _docstrings(view: ModuleView) -> list[str]:
    """What the functions and methods say of themselves."""
    return [said for function in view.functions if (said := ast.get_docstring(function))]


def _is_policy(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute | ast.Name):
        name = node.attr if isinstance(node, ast.Attribute) else node.id
        return name in _POLICIES or (name.startswith("nan") and name != "nan")
    if isinstance(node, ast.keyword):
        return node.arg in _KEYWORDS
    if isinstance(node, ast.Compare) and len(node.comparators) == 1:
        # NaN is the only number that differs from itself.
        return isinstance(node.ops[0], ast.Eq | ast.NotEq) and same(node.left, node.comparators[0])
    return False


def _knows(view: ModuleView) -> bool:
    """Whether the source itself has or mentions gaps."""
    said = [constant(node) for node in view.nodes if isinstance(node, ast.Expr | ast.Constant)]
    words = [item for item in said if isinstance(item, str)]
    words += [comment.text for comment in comments(view.source)]
    return any(_SPEAKS_OF_GAPS.search(item) for item in words) or any(
        view.dotted(node) in ("numpy.nan", "math.nan", "pandas.NA", "pandas.NaT")
        for node in view.nodes
        if isinstance(node, ast.Attribute)
    )


def _is_reduction(view: ModuleView, node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr not in _REDUCTIONS:
        return False
    called = view.dotted(node.func)
    if called is not None:
        if called != f"numpy.{node.func.attr}" or not node.args:
            return False
    elif view.kind(node.func.value) not in ("array", *_SKIPPING):
        return False
    return not _is_of_truths(view, _reduced(view, node))


def _reduced(view: ModuleView, call: ast.Call) -> ast.expr:
    if view.dotted(call.func) is not None:
        return call.args[0]
    return call.func.value  # type: ignore[attr-defined]


def _is_of_truths(view: ModuleView, node: ast.expr) -> bool:
    """A share of true values: comparisons give no NaN."""
    node = view.value_of(node)
    if isinstance(node, ast.Subscript):
        node = node.value
    return isinstance(node, ast.Compare) or (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert)
    )


DETECTOR = Detector("M4", "Missing values that nobody thought of", detect)
