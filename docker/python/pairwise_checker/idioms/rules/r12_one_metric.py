"""R12: accuracy as the only metric where the classes are known to be uneven."""

import ast
import re
from collections.abc import Iterator

from ..comments import comments
from ..finding import Detector, Found, Strength
from ..module_view import ModuleView
from ..reading import constant, keyword, text

_SAID = re.compile(r"\b(im|un)balanced?\b|\bimbalance\b|\brare (class|event)", re.I)
_RARE_NAMES = re.compile(r"(^|_)(fraud|fraudulent|anomal|outlier|churn|imbalanced)", re.I)
_RARE_TOOLS = {"SMOTE", "ADASYN", "RandomOverSampler", "RandomUnderSampler", "pos_weight"}
_OTHER_METRICS = re.compile(
    r"f1|fbeta|recall|precision|roc|auc|matthews|kappa|confusion|classification_report|"
    r"balanced_accuracy|brier|log_loss|average_precision|tpr|fpr|sensitivity|specificity",
    re.I,
)


def detect(view: ModuleView) -> Iterator[Found]:
    strength = _uneven(view)
    if strength is None or _has_other_metric(view):
        return
    first = next((node for node in view.nodes if _is_accuracy(view, node)), None)
    if first is None or "accuracy" in (getattr(view.function(first), "name", "")).lower():
        return
    yield Found(
        first,
        strength,
        found=f"`{text(first)}` is the only measure, though the classes are uneven here.",
        why="With 95 of 100 rows in one class, saying that class every time has an accuracy of "
        "0.95.",
        instead="Add recall and precision of the rare class, or `average_precision_score`; compare "
        "with a `DummyClassifier`.",
        same_as=None,
    )


def _uneven(view: ModuleView) -> Strength | None:
    """Whether the source says that the classes are uneven, or only acts as if they were."""
    said = [item for node in view.nodes if isinstance(item := constant(node), str)]
    said += [comment.text for comment in comments(view.source)]
    if any(_SAID.search(item) for item in said):
        return "strong"
    return "weak" if any(_is_sign(view, node) for node in view.nodes) else None


def _is_sign(view: ModuleView, node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        balanced = node.arg == "class_weight" and constant(node.value) is not None
        return balanced or node.arg in _RARE_TOOLS
    if isinstance(node, ast.Name | ast.arg):
        name = node.id if isinstance(node, ast.Name) else node.arg
        return name in _RARE_TOOLS or _RARE_NAMES.search(name) is not None
    if view.called(node) == "sklearn.datasets.make_classification":
        return keyword(node, "weights") is not None  # type: ignore[arg-type]
    return False


def _has_other_metric(view: ModuleView) -> bool:
    return any(_OTHER_METRICS.search(name) for node in view.nodes for name in _names(node))


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [node.attr]
    if isinstance(node, ast.alias):
        return [node.name]
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    written = constant(node) if isinstance(node, ast.Constant) else None
    return [written] if isinstance(written, str) and " " not in written else []


def _is_accuracy(view: ModuleView, node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if view.dotted(node.func) == "sklearn.metrics.accuracy_score":
        return True
    if constant(keyword(node, "scoring")) == "accuracy":
        return True
    return view.method(node) == "score" and len(node.args) == 2


DETECTOR = Detector("R12", "Accuracy alone for uneven classes", detect)
