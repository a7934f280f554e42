"""M6: whole numbers where a fraction was meant."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found
from ..flow import Flow, flow_of
from ..module_view import ModuleView
from ..reading import constant, keyword, root_name, scopes, text
from ..tree import all_nodes

_RATIO = re.compile(
    r"(^|_)(ratio|rate|share|fraction|mean|avg|average|accuracy|precision|recall|prob|probability|"
    r"percent|percentage|pct|proportion|frequency|f1)$",
    re.I,
)
_INTEGER_TYPES = {"int", "numpy.int64", "numpy.int32", "numpy.int16", "numpy.int8", "numpy.intp"}

_FRACTIONS = {"mean", "std", "var", "sqrt", "exp", "log", "random", "uniform", "normal"}


def detect(view: ModuleView) -> Iterator[Found]:
    yield from _old_future(view)
    for scope in scopes(view.tree):
        flow = flow_of(scope)
        for node in flow.nodes:
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv):
                yield from _floored(view, node)
            elif isinstance(node, ast.Call) and view.dotted(node.func) == "int":
                yield from _cut(view, node)
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
                yield from _stored(view, flow, node, node.targets[0])


def _old_future(view: ModuleView) -> Iterator[Found]:
    for node in view.nodes:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            if any(alias.name == "division" for alias in node.names):
                yield Found(
                    node,
                    "weak",
                    found="Division is imported from `__future__`.",
                    why="Python 3 divides truly without it; the import does nothing.",
                    instead="Remove it.",
                    same_as="ruff UP010",
                )


def _floored(view: ModuleView, node: ast.BinOp) -> Iterator[Found]:
    is_mean = _is_sum_over_length(view, node)
    meant = _is_called(view, node)
    if is_mean or (meant is not None and not _is_whole(node)):
        what = f"`{meant}` is" if meant else "The mean is"
        yield Found(
            node,
            "strong" if is_mean else "weak",
            found=f"{what} computed with `//`: `{text(node)}`.",
            why="`//` rounds down to a whole number, so `3 // 4` is 0 and `7 // 4` is 1.",
            instead=f"Write `{text(node.left)} / {text(node.right)}`.",
            same_as=None,
        )


def _is_sum_over_length(view: ModuleView, node: ast.BinOp) -> bool:
    left, right = view.value_of(node.left), view.value_of(node.right)
    return (
        isinstance(left, ast.Call)
        and isinstance(right, ast.Call)
        and view.dotted(left.func) == "sum"
        and view.dotted(right.func) == "len"
        and bool(left.args and right.args)
        and text(left.args[0]) == text(right.args[0])
    )


def _is_whole(node: ast.BinOp) -> bool:
    """`percent * width // 100` and `count // 2` are steps on whole numbers."""
    return isinstance(constant(node.right), int)


def _is_called(view: ModuleView, node: ast.expr) -> str | None:
    """The name that says that a fraction is meant, where the quotient goes there as it is."""
    child, parent = node, view.parent(node)
    if isinstance(parent, ast.Assign) and parent.value is child:
        target = parent.targets[0]
        if isinstance(target, ast.Subscript):
            key = constant(target.slice)
            return key if isinstance(key, str) and _RATIO.search(key) else None
        name = target.attr if isinstance(target, ast.Attribute) else root_name(target)
    elif isinstance(parent, ast.keyword):
        name = parent.arg
    elif isinstance(parent, ast.Return):
        function = view.function(node)
        name = function.name if function else None
    else:
        return None
    return name if name and _RATIO.search(name) else None


def _cut(view: ModuleView, call: ast.Call) -> Iterator[Found]:
    quotient = call.args[0] if len(call.args) == 1 else None
    if not isinstance(quotient, ast.BinOp) or not isinstance(quotient.op, ast.Div):
        return
    meant = _is_called(view, call)
    left, right = text(quotient.left), text(quotient.right)
    if meant is not None and not _is_in_percent(quotient.left):
        yield Found(
            call,
            "strong",
            found=f"`{meant}` is cut off to a whole number: `{text(call)}`.",
            why="`int()` drops everything behind the point, so `3 / 4` becomes 0.",
            instead=f"Write `{left} / {right}`, and round only where it is shown.",
            same_as=None,
        )
    elif isinstance(constant(quotient.right), int):
        yield Found(
            call,
            "weak",
            found=f"`{text(call)}` goes through a fraction to a whole number.",
            why="Beyond `2**53` a fraction cannot hold every whole number, and the result is off.",
            instead=f"Write `{left} // {right}` if whole numbers are meant.",
            same_as=None,
        )


def _is_in_percent(node: ast.expr) -> bool:
    """`100 * hits / tries` is shown as a whole number on purpose."""
    return any(constant(child) == 100 for child in all_nodes(node))


def _stored(
    view: ModuleView, flow: Flow, node: ast.Assign, target: ast.Subscript
) -> Iterator[Found]:
    made = flow.value(target.value) if isinstance(target.value, ast.Name) else None
    if made is None or not _is_of_whole_numbers(view, made) or not _is_fraction(view, node.value):
        return
    name = text(target.value)
    yield Found(
        node,
        "strong",
        found=f"`{text(node)}` stores a fraction in `{name}`, an array of whole numbers.",
        why=f"NumPy cuts the fraction off without a word, as `{name}` was made by `{text(made)}`.",
        instead=f"Make `{name}` with `dtype=float`.",
        same_as=None,
    )


def _is_of_whole_numbers(view: ModuleView, made: ast.expr) -> bool:
    called = view.called(made)
    if not isinstance(made, ast.Call) or called is None or not called.startswith("numpy."):
        return False
    name = called.removeprefix("numpy.")
    dtype = keyword(made, "dtype")
    if dtype is not None:
        written = constant(dtype)
        is_text = isinstance(written, str) and written.startswith("int")
        return is_text or view.dotted(dtype) in _INTEGER_TYPES
    if name == "arange":
        return len(made.args) == 1 and _is_count(view, made.args[0])
    if name == "array" and made.args:
        numbers = [
            constant(node) for node in all_nodes(made.args[0]) if isinstance(node, ast.Constant)
        ]
        plain = (ast.List, ast.Constant, ast.expr_context)
        all_plain = all(isinstance(node, plain) for node in all_nodes(made.args[0]))
        return all_plain and bool(numbers) and all(type(number) is int for number in numbers)
    return False


def _is_count(view: ModuleView, node: ast.expr) -> bool:
    """A stop that is a whole number for certain, or that is named like one."""
    if isinstance(node, ast.Name):
        return (
            node.id in ("n", "m", "k", "count", "size", "length")
            or view.called(view.value_of(node)) == "len"
        )
    return type(constant(node)) is int or view.called(node) == "len"


def _is_fraction(view: ModuleView, value: ast.expr) -> bool:
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.Div)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        return value.func.attr in _FRACTIONS
    written = constant(value)
    return isinstance(written, float) and not written.is_integer()


DETECTOR = Detector("M6", "Whole numbers where a fraction was meant", detect)
