"""R12: a model, a setting or a moment to stop that is chosen by the test rows."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found, Strength
from ..flow import Flow, flow_of
from ..module_view import ModuleView
from ..reading import inside, keyword, names_bound, names_read, scopes, text
from ..tree import all_nodes

_TEST = re.compile(r"(^|_)test(_|$|ing)", re.I)
_JUDGES = {"score", "evaluate", "loss", "predict", "predict_proba"}
_PICKERS = {"max", "min", "sorted"}
_SPLIT = "sklearn.model_selection.train_test_split"


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        for node in flow.nodes:
            if isinstance(node, ast.For | ast.While):
                yield from _best_so_far(view, flow, node)
            elif isinstance(node, ast.Call):
                yield from _picked(view, flow, node)
                yield from _stopped_by(node)


def _best_so_far(view: ModuleView, flow: Flow, loop: ast.For | ast.While) -> Iterator[Found]:
    """`score = …test…` and `if score > best: best = score` in one loop."""
    for node in inside(loop.body):
        if not isinstance(node, ast.If) or view.enclosing_loops(node)[:1] != [loop]:
            continue
        for name in _compared(node) & _names_in(node.body):
            binding = flow.before(name, node.test)
            if binding is None or binding.value is None or binding.place[0] < loop.lineno:
                continue
            strength = _judged_by_test(view, flow, binding.value)
            if strength is not None and _keeps_best(node, name):
                yield _finding(binding.node, binding.value, strength)


def _names_in(body: list[ast.stmt]) -> set[str]:
    return {name for statement in body for name in names_read(statement)}


def _compared(node: ast.If) -> set[str]:
    compares = [part for part in all_nodes(node.test) if isinstance(part, ast.Compare)]
    orders = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
    return {
        name for part in compares if isinstance(part.ops[0], orders) for name in names_read(part)
    }


def _keeps_best(node: ast.If, name: str) -> bool:
    """Whether what the value is compared with is then set to it."""
    others = _compared(node) - {name}
    return any(
        isinstance(statement, ast.Assign)
        and name in names_read(statement.value)
        and any(names_bound(target) & others for target in statement.targets)
        for statement in inside(node.body)
    )


def _judged_by_test(view: ModuleView, flow: Flow, value: ast.expr) -> Strength | None:
    """How surely a value is a score on the test rows; None if it is not."""
    calls = [node for node in all_nodes(value) if isinstance(node, ast.Call)]
    if not any(_is_judge(view, call) for call in calls):
        return None
    arguments = {
        name
        for call in calls
        for part in [*call.args, *(item.value for item in call.keywords)]
        for name in names_read(part)
    }
    if any(_TEST.search(name) for name in arguments):
        return "strong"
    return "weak" if any(_is_second_part(view, flow, name) for name in arguments) else None


def _is_judge(view: ModuleView, call: ast.Call) -> bool:
    called = view.dotted(call.func)
    if called is not None:
        return called.startswith("sklearn.metrics.")
    return isinstance(call.func, ast.Attribute) and call.func.attr in _JUDGES


def _is_second_part(view: ModuleView, flow: Flow, name: str) -> bool:
    """What train_test_split sets aside, where it is not split again."""
    bindings = flow.all(name)
    if len(bindings) != 1 or bindings[0].how != "unpack" or not _is_last_split(view, flow):
        return False
    node = bindings[0].node
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    if view.called(bindings[0].value) != _SPLIT or not isinstance(target, ast.Tuple):
        return False
    return any(isinstance(item, ast.Name) and item.id == name for item in target.elts[1::2])


def _is_last_split(view: ModuleView, flow: Flow) -> bool:
    splits = [node for node in flow.nodes if view.called(node) == _SPLIT]
    return len(splits) == 1


def _finding(node: ast.AST, judged: ast.expr, strength: Strength) -> Found:
    return Found(
        node,
        strength,
        found=f"The choice goes by `{text(judged)}`.",
        why="The best of many tries on the same rows is too good by luck, so these rows can no "
        "longer say how well the choice does on new ones.",
        instead="Choose on validation rows or by `cross_val_score` on the training rows; use the "
        "test rows once, at the end.",
        same_as=None,
    )


def _picked(view: ModuleView, flow: Flow, call: ast.Call) -> Iterator[Found]:
    """`max(scores, key=scores.get)` and `max(models, key=lambda m: m.score(X_test, y_test))`."""
    key = keyword(call, "key")
    if view.dotted(call.func) not in _PICKERS or key is None or not call.args:
        return
    if isinstance(key, ast.Lambda):
        strength = _judged_by_test(view, flow, key.body)
        if strength is not None:
            yield _finding(call, key.body, strength)
            return
    scores = call.args[0].func.value if _is_items(call.args[0]) else call.args[0]
    if isinstance(scores, ast.Name):
        yield from _stored(view, flow, scores.id)


def _is_items(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "items"
    )


def _stored(view: ModuleView, flow: Flow, scores: str) -> Iterator[Found]:
    """Where the scores come from that somebody picks the best of."""
    for node in flow.nodes:
        value = _value_stored(node, scores)
        strength = None if value is None else _judged_by_test(view, flow, value)
        if value is not None and strength is not None:
            yield _finding(value, value, strength)
            return


def _value_stored(node: ast.AST, scores: str) -> ast.expr | None:
    """`value` of `scores[key] = value` and of `scores = {key: value for …}`."""
    if not isinstance(node, ast.Assign):
        return None
    target = node.targets[0]
    if isinstance(target, ast.Subscript) and _is_name(target.value, scores):
        return node.value
    if _is_name(target, scores) and isinstance(node.value, ast.DictComp):
        return node.value.value
    return None


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _stopped_by(call: ast.Call) -> Iterator[Found]:
    """A booster that stops when the test rows get worse."""
    watched = keyword(call, "eval_set")
    stops = keyword(call, "early_stopping_rounds") is not None
    if watched is not None and stops and any(_TEST.search(name) for name in names_read(watched)):
        yield _finding(call, watched, "strong")


DETECTOR = Detector("R12", "Choosing by the test rows", detect)
