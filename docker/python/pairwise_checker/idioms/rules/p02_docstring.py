"""P2: docstrings that say what goes in and what comes out."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..public_functions import Function, is_stub, parameters

_RESULT = re.compile(r"\b(return|yield|rtype|->)", re.I)
_ENOUGH_CHARS = 20


def detect(view: ModuleView) -> Iterator[Found]:
    told = [function for function in view.functions if _is_told(view, function)]
    if told:
        yield Found(
            told[0],
            "praise",
            f"`{told[0].name}` has a docstring that says how it is called"
            + (f", and so have {len(told) - 1} others." if len(told) > 1 else "."),
            "A reader learns what goes in and comes out without reading the body.",
            "Nothing to change.",
        )


def _is_told(view: ModuleView, function: Function) -> bool:
    """Written by the candidate: a line in an asked function may be the starter's."""
    docstring = ast.get_docstring(function) or ""
    if len(docstring) < _ENOUGH_CHARS or is_stub(function):
        return False
    if function.name in view.context.asked and "\n" not in docstring:
        return False
    given = [argument.arg for argument in parameters(function)]
    words = set(re.findall(r"\w+", docstring))
    return bool(_RESULT.search(docstring)) and (not given or any(name in words for name in given))


DETECTOR = Detector("P2", "A docstring that says how to call", detect)
