"""S5: functions that do not say what they are for."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..public_functions import (
    Function,
    follows_a_protocol,
    is_overload,
    is_public,
    parameters,
    returns_value,
)

_RETURN_WORDS = re.compile(
    r"\b(return|yield|give|produc|comput|calculat|build|make|creat|find|count|whether|->)", re.I
)
_SMALL_LINES = 3


def detect(view: ModuleView) -> Iterator[Found]:
    for function in view.functions:
        if is_overload(view, function) or not is_public(view, function):
            continue
        docstring = ast.get_docstring(function)
        if not docstring:
            yield _missing(view, function)
        elif function.name not in view.context.asked and _says_nothing(view, function, docstring):
            # What was asked for came with a docstring of ours.
            yield _silent(function)


def _missing(view: ModuleView, function: Function) -> Found:
    lines = (function.end_lineno or function.lineno) - function.lineno
    is_known = follows_a_protocol(view, function)
    is_small = lines < _SMALL_LINES and function.name not in view.context.asked
    return Found(
        function,
        "weak" if is_small or is_known else "strong",
        f"`{function.name}` has no docstring.",
        "A reader has to work out from the code what goes in and what comes out.",
        "Say in one line what it does, with the shapes or types of what goes in and comes out.",
        "ruff D102" if is_known else "ruff D103",
    )


def _says_nothing(view: ModuleView, function: Function, docstring: str) -> bool:
    """Neither a parameter nor a result is mentioned, in whatever words."""
    given = [argument.arg for argument in parameters(function)]
    if not given or not returns_value(view, function):
        return False
    words = set(re.findall(r"\w+", docstring.lower()))
    stems = {part for name in given for part in (name.lower(), *name.lower().split("_"))}
    stems |= {f"{stem}s" for stem in stems} | {stem.removesuffix("s") for stem in stems}
    return not stems & words and not _RETURN_WORDS.search(docstring)


def _silent(function: Function) -> Found:
    given = [argument.arg for argument in parameters(function)]
    shown = ", ".join(f"`{name}`" for name in given[:3])
    return Found(
        function,
        "weak",
        f"The docstring of `{function.name}` mentions neither {shown} nor what comes back.",
        "Whoever wants to call the function has to read its code.",
        f"Say what {shown} must be, and what is returned.",
        "ruff D417",
    )


DETECTOR = Detector("S5", "A public function without a docstring", detect)
