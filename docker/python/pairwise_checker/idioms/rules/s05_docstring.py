"""S5: functions that do not say what they are for."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView

_OWN = ("self", "cls")
_RETURN_WORDS = re.compile(r"\b(return|yield|give|produce|compute|calculat|build|make|creat)", re.I)
_SHORT_FUNCTION_LINES = 3


def detect(view: ModuleView) -> Iterator[Found]:
    for function in view.functions:
        if not _counts(view, function):
            continue
        docstring = ast.get_docstring(function)
        if not docstring:
            yield _missing(view, function)
        elif (silent := _unmentioned(view, function, docstring)) is not None:
            yield silent


def _counts(view: ModuleView, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    if function.name.startswith(("_", "test_")):
        return False
    if view.context.asked and function.name in view.context.asked:
        return True
    return not isinstance(view.function(function), ast.FunctionDef | ast.AsyncFunctionDef)


def _missing(view: ModuleView, function: ast.FunctionDef | ast.AsyncFunctionDef) -> Found:
    is_small = (function.end_lineno or function.lineno) - function.lineno < _SHORT_FUNCTION_LINES
    is_weak = is_small and not (view.context.asked and view.is_asked(function))
    return Found(
        function,
        "weak" if is_weak else "strong",
        f"The function {function.name} has no docstring.",
        "A reader has to work out from the code what goes in and what comes out.",
        "Say in one line what it does, with shapes or types of what goes in and comes out.",
        "ruff D103",
    )


def _unmentioned(
    view: ModuleView, function: ast.FunctionDef | ast.AsyncFunctionDef, docstring: str
) -> Found | None:
    parameters = [argument.arg for argument in _arguments(function) if argument.arg not in _OWN]
    words = set(re.findall(r"\w+", docstring))
    if not parameters or any(name in words for name in parameters):
        return None
    returns = any(
        isinstance(node, ast.Return) and node.value is not None for node in view.own(function)
    )
    if not returns or _RETURN_WORDS.search(docstring):
        return None
    return Found(
        function,
        "weak",
        f"The docstring of {function.name} mentions neither {parameters[0]} nor what is returned.",
        "It can be read without learning how the function is called.",
        f"Say what {', '.join(parameters[:3])} must be and what comes back.",
        "ruff D417",
    )


def _arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.arg]:
    arguments = function.args
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


DETECTOR = Detector("S5", "A public function without a docstring", detect)
