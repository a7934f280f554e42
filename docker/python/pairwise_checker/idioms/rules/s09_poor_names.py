"""S9: names that say nothing."""

import ast
import re
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import FUNCTIONS, ModuleView
from ..scopes import COMPREHENSIONS, Binding

#: What mathematics and custom have made names of.
_FREE = frozenset("i j k n d x y X w _".split())
_BY_CUSTOM = frozenset("e f".split())
_VAGUE = re.compile(
    r"^(data|temp|tmp|arr|array|list|lst|li|df|var|val|value|result|res|foo|bar|thing|stuff|new|"
    r"test|obj|my\w{0,8}|num|dict|dic|string|str|frame|final|func|fn)_?[0-9]+$",
    re.I,
)
_PLACEHOLDERS = frozenset("foo bar baz qux asdf blah thingy stuff".split())
_MANY = 5
_WHY = "A reader has to keep in mind what each of them stands for."


def detect(view: ModuleView) -> Iterator[Found]:
    for scope in (view.tree, *view.functions):
        poor = _poor_names(view, scope)
        if poor:
            yield _found(scope, poor)


def _poor_names(view: ModuleView, scope: ast.AST) -> dict[str, ast.AST]:
    found: dict[str, ast.AST] = {}
    for name, bindings in view.scopes.bindings_in(scope).items():
        counted = [binding for binding in bindings if _counts(view, scope, binding)]
        if counted and _is_poor(name):
            found[name] = counted[0].node
    return found


def _counts(view: ModuleView, scope: ast.AST, binding: Binding) -> bool:
    """Names that the candidate chose, and that live longer than one line."""
    if binding.how in ("import", "except", "define", "delete", "match"):
        return False
    if binding.how == "parameter":
        is_given = isinstance(scope, FUNCTIONS) and scope.name in view.context.asked
        return not is_given and not isinstance(scope, ast.Lambda)
    if binding.how == "with" and binding.name in _BY_CUSTOM:
        return False
    if binding.how == "for":
        loop = view.statement(binding.node)
        # The variable of a short loop is read where it is made.
        return not isinstance(loop, ast.For) or (loop.end_lineno or 0) - loop.lineno > 3
    if isinstance(binding.value, ast.Attribute) and binding.value.attr == "shape":
        return False
    return not isinstance(scope, COMPREHENSIONS)


def _is_poor(name: str) -> bool:
    if name in _FREE:
        return False
    if len(name) == 1:
        # A capital is a matrix or a count of the formula it comes from.
        return name.islower() or name in ("O", "I")
    return name in _PLACEHOLDERS or _VAGUE.match(name) is not None


def _found(scope: ast.AST, poor: dict[str, ast.AST]) -> Found:
    names = sorted(poor, key=lambda name: (getattr(poor[name], "lineno", 0), name))
    shown = ", ".join(f"`{name}`" for name in names[:5]) + (" …" if len(names) > 5 else "")
    where = f" in `{scope.name}`" if isinstance(scope, FUNCTIONS) else ""
    is_one = len(names) == 1
    return Found(
        poor[names[0]],
        "strong" if len(names) >= _MANY else "weak",
        f"The name{'' if is_one else 's'} {shown}{where} say{'s' if is_one else ''} nothing.",
        _WHY,
        "Name what it holds, such as `distances` or `daily_revenue`.",
        "ruff E741" if set(names) & {"l", "O", "I"} else None,
    )


DETECTOR = Detector("S9", "Names that say nothing", detect)
