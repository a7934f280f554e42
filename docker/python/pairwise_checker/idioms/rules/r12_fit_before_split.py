"""R12: a step that learns from rows which are split off, as unseen ones, only later."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..flow import Flow, end, flow_of, start
from ..module_view import ModuleView
from ..reading import method, same, scopes, text
from ..tree import all_nodes

# What learns numbers from the rows. Steps that look at one row at a time are not among them.
_LEARNERS = {
    "StandardScaler", "MinMaxScaler", "MaxAbsScaler", "RobustScaler", "QuantileTransformer",
    "PowerTransformer", "SimpleImputer", "KNNImputer", "IterativeImputer", "PCA", "TruncatedSVD",
    "SelectKBest", "SelectPercentile", "SelectFromModel", "RFE", "VarianceThreshold",
    "TfidfVectorizer", "CountVectorizer", "TargetEncoder", "KBinsDiscretizer", "SMOTE",
    "RandomOverSampler", "ADASYN",
}  # fmt: skip
_SPLITS = "sklearn.model_selection.train_test_split"
_VALIDATIONS = {
    "sklearn.model_selection.cross_val_score",
    "sklearn.model_selection.cross_validate",
    "sklearn.model_selection.cross_val_predict",
}
_FITS = {"fit", "fit_transform", "fit_resample"}
_HELD_OUT = re.compile(r"(^|_)(test|val|valid|validation|holdout)(_|$)", re.I)
_STATISTICS = {"mean", "std", "min", "max", "median", "var", "quantile"}


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        for node in flow.nodes:
            if not isinstance(node, ast.Call):
                continue
            if view.dotted(node.func) == _SPLITS:
                for rows in node.args:
                    yield from _learnt_before(view, flow, node, rows)
            elif view.dotted(node.func) in _VALIDATIONS and len(node.args) > 1:
                yield from _learnt_before(view, flow, node, node.args[1])
            elif (learner := _fitted(view, node)) is not None:
                yield from _fitted_on_held_out(flow, node, learner)


def _learnt_before(
    view: ModuleView, flow: Flow, split: ast.Call, rows: ast.expr
) -> Iterator[Found]:
    if not isinstance(rows, ast.Name):
        return
    binding = flow.before(rows.id, rows)
    made = binding.value if binding is not None and binding.how == "assign" else None
    if made is not None:
        for node in all_nodes(made):
            if _fitted(view, node) is not None:
                yield _finding(node, split)
                return
            if _fits_something(view, node):
                yield _finding(node, split, strength="weak")
                return
        if _uses_own_statistics(made):
            yield _finding(made, split, strength="weak")
            return
    yield from _fitted_on_the_same(view, flow, split, rows)


def _finding(node: ast.AST, split: ast.Call, strength: Strength = "strong") -> Found:
    return Found(
        node,
        strength,
        found=f"`{text(node)}` learns from all rows; `{text(split.func)}` sets some aside only "
        "later.",
        why="What was learnt holds knowledge of the rows that should be unseen, so the score is "
        "too good.",
        instead="Split first and fit on the training rows only; in a cross-validation put the step "
        "into a `Pipeline`.",
        same_as=None,
    )


def _fitted(view: ModuleView, node: ast.AST) -> str | None:
    """The name of the class that a call fits, if it learns from the rows."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if node.func.attr not in _FITS or not node.args:
        return None
    maker = view.value_of(node.func.value)
    called = view.called(maker) or ""
    name = called.rsplit(".", 1)[-1]
    is_known = called.startswith(("sklearn.", "imblearn.")) and name in _LEARNERS
    return name if is_known else None


def _fits_something(view: ModuleView, node: ast.AST) -> bool:
    """A step that comes from elsewhere and most likely learns, such as part of a pipeline."""
    if view.method(node) != "fit_transform" or not isinstance(node, ast.Call) or not node.args:
        return False
    return view.called(view.value_of(node.func.value)) is None  # type: ignore[attr-defined]


def _fitted_on_the_same(
    view: ModuleView, flow: Flow, split: ast.Call, rows: ast.Name
) -> Iterator[Found]:
    """`scaler.fit(X)`, then a split of X, then `scaler.transform` of the parts."""
    if not _transforms_later(flow, split):
        return
    for node in flow.nodes:
        learner = _fitted(view, node)
        if learner is None or not isinstance(node, ast.Call) or start(node) > start(split):
            continue
        fitted_on = node.args[0]
        is_same = isinstance(fitted_on, ast.Name) and fitted_on.id == rows.id
        if is_same and method(node) == "fit" and _stays(flow, rows, node, split):
            yield _finding(node, split)
            return


def _stays(flow: Flow, rows: ast.Name, fit: ast.Call, split: ast.Call) -> bool:
    return not flow.between(rows.id, end(fit), start(split))


def _transforms_later(flow: Flow, split: ast.Call) -> bool:
    return any(
        isinstance(node, ast.Attribute) and node.attr == "transform" and start(node) > start(split)
        for node in flow.nodes
    )


def _uses_own_statistics(made: ast.expr) -> bool:
    """`(X - X.mean()) / X.std()` and `X.fillna(X.mean())`."""
    for node in all_nodes(made):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
            if _is_statistic_of(node.right, node.left):
                return True
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            if node.func.attr == "fillna" and _is_statistic_of(node.args[0], node.func.value):
                return True
    return False


def _is_statistic_of(node: ast.expr, rows: ast.expr) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr not in _STATISTICS:
        return False
    return same(node.func.value, rows) or bool(node.args and same(node.args[0], rows))


def _fitted_on_held_out(flow: Flow, call: ast.Call, learner: str) -> Iterator[Found]:
    rows = call.args[0]
    if isinstance(rows, ast.Name) and _HELD_OUT.search(rows.id) and method(call) != "fit":
        yield Found(
            call,
            "strong" if _has_training_rows(flow) else "weak",
            found=f"`{text(call)}` fits `{learner}` anew on the rows that are held out.",
            why="They are then measured by their own statistics, differently from the training "
            "rows, and a new row in use has none.",
            instead=f"Use `transform` on `{rows.id}`, with what was learnt from the training rows.",
            same_as=None,
        )


def _has_training_rows(flow: Flow) -> bool:
    """Without them, rows that are called test rows may be toy data."""
    return any(
        isinstance(node, ast.Name | ast.arg)
        and "train" in getattr(node, "id", getattr(node, "arg", ""))
        for node in all_nodes(flow.scope)
    )


DETECTOR = Detector("R12", "Learning from rows before they are split off", detect)
