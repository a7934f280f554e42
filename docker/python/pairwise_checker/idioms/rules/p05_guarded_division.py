"""P5: divisions that say what a zero gives."""

import ast
from collections.abc import Iterator

from ..divisions import divisions
from ..finding import Detector, Found
from ..module_view import ModuleView

_LOWER_BOUNDS = ("numpy.maximum", "max", "numpy.where", "numpy.clip", "torch.clamp")
_METHODS = ("clip", "clamp", "where", "mask", "replace", "clip_min")


def detect(view: ModuleView) -> Iterator[Found]:
    seen: set[ast.AST | None] = set()
    for node in (*_guarded(view), *_bounded(view)):
        function = view.function(node)
        if function not in seen:
            seen.add(function)
            yield Found(
                node,
                "praise",
                f"`{view.text(node)}` is guarded against a zero below the line.",
                "What an empty or constant input gives is decided, not left to chance.",
                "Nothing to change.",
            )


def _guarded(view: ModuleView) -> Iterator[ast.AST]:
    for division in divisions(view):
        if division.guard is not None:
            yield division.node


def _bounded(view: ModuleView) -> Iterator[ast.AST]:
    """A denominator that was kept from zero before: `np.maximum(norms, eps)`."""
    for node in view.of(ast.BinOp):
        if isinstance(node.op, ast.Div):
            below = view.value_of(node.right)
            is_call = isinstance(below, ast.Call) and len(below.args) + len(below.keywords) > 0
            if is_call and (view.called(below) in _LOWER_BOUNDS or view.method(below) in _METHODS):
                yield node


DETECTOR = Detector("P5", "A division that minds zero", detect)
