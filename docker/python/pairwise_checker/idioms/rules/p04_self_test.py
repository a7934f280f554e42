"""P4: own code that is tried on toy data."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..tree import all_nodes

_ASSERTING = ("numpy.testing.", "pandas.testing.", "torch.testing.")
_METHODS = ("assertEqual", "assertAlmostEqual", "assertTrue", "assertRaises", "raises")


def detect(view: ModuleView) -> Iterator[Found]:
    own = {function.name for function in view.functions} | {
        holder.name for holder in view.of(ast.ClassDef)
    }
    tested = [node for node in _checks(view) if _calls_own(view, node, own)]
    if tested:
        more = f" ({len(tested)} in all)" if len(tested) > 1 else ""
        yield Found(
            tested[0],
            "praise",
            f"`{view.text(tested[0])}` tries the code on known data{more}.",
            "A claim that runs finds mistakes before anybody else does.",
            "Nothing to change.",
        )


def _checks(view: ModuleView) -> Iterator[ast.AST]:
    """Assertions outside of the functions that they are about."""
    for node in view.nodes:
        if isinstance(node, ast.Assert) or _is_assertion(view, node):
            function = view.function(node)
            if function is None or "test" in function.name.lower() or function.name == "main":
                yield node


def _is_assertion(view: ModuleView, node: ast.AST) -> bool:
    dotted = view.called(node) or ""
    return (
        dotted.startswith(_ASSERTING) or dotted == "pytest.raises" or view.method(node) in _METHODS
    )


def _calls_own(view: ModuleView, node: ast.AST, own: set[str]) -> bool:
    """The assertion calls own code, or reads a name that a call of own code made."""
    for part in view.within(node):
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load):
            value = view.value_of(part)
            names = {n.id for n in all_nodes(value) if isinstance(n, ast.Name)}
            if names & own:
                return True
    return False


DETECTOR = Detector("P4", "A test of one's own", detect)
