"""S4: public functions whose signature does not say what goes in and what comes out."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..public_functions import (
    Function,
    follows_a_protocol,
    is_overload,
    parameters,
    public_functions,
    returns_value,
)

_WHY = "Readers and tools cannot tell an array from a list or a frame, nor a missing return."


def detect(view: ModuleView) -> Iterator[Found]:
    for function in public_functions(view):
        if not follows_a_protocol(view, function) and not is_overload(view, function):
            yield from _judge(view, function)


def _judge(view: ModuleView, function: Function) -> Iterator[Found]:
    given = parameters(function)
    bare = [argument.arg for argument in given if not _is_told(argument, function)]
    lacks_return = function.returns is None and returns_value(view, function)
    if not bare and not lacks_return:
        return
    has_none = len(bare) == len(given) and function.returns is None
    if not has_none and function.name in view.context.asked:
        # The signature is the question's own.
        return
    shown = ", ".join(f"`{name}`" for name in bare[:3])
    more = f" and {len(bare) - 3} more" if len(bare) > 3 else ""
    what = " and ".join(
        part for part in (bare and f"{shown}{more}", lacks_return and "the result") if part
    )
    yield Found(
        function,
        "strong" if has_none else "weak",
        f"`{function.name}` has no type hint for {what}.",
        _WHY,
        f"Annotate it: `def {function.name}({_example(view, given)}) -> …`.",
        "ruff ANN001" if bare else "ruff ANN201",
    )


def _is_told(argument: ast.arg, function: Function) -> bool:
    return argument.annotation is not None or argument.arg.startswith("_")


_EXAMPLES = {
    "array": "np.ndarray",
    "frame": "pd.DataFrame",
    "series": "pd.Series",
    "tensor": "torch.Tensor",
    "list": "list",
    "dict": "dict",
    "str": "str",
}


def _example(view: ModuleView, given: list[ast.arg]) -> str:
    """What the use of the first parameters tells of their types."""
    shown = []
    for argument in given[:3]:
        bindings = view.scopes.bindings_in(view.scopes.scope_of(argument)).get(argument.arg, [])
        kind = next((view.binding_kind(b) for b in bindings if b.node is argument), None)
        shown.append(f"{argument.arg}: {_EXAMPLES.get(kind or '', '…')}")
    return ", ".join(shown) + (", …" if len(given) > 3 else "")


DETECTOR = Detector("S4", "A public function without type hints", detect)
