"""P6: chance that can be repeated."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView

_SEEDING = frozenset(
    """
    numpy.random.default_rng numpy.random.seed numpy.random.RandomState random.seed random.Random
    torch.manual_seed torch.cuda.manual_seed_all tensorflow.random.set_seed
    numpy.random.Generator numpy.random.SeedSequence
    """.split()
)


def detect(view: ModuleView) -> Iterator[Found]:
    for call in sorted(view.of(ast.Call), key=lambda node: (node.lineno, node.col_offset)):
        seed = _seed(view, call)
        if seed is not None and not (isinstance(seed, ast.Constant) and seed.value is None):
            yield Found(
                call,
                "praise",
                f"`{view.text(call)}` fixes where chance begins.",
                "The same call gives the same result, so that others can repeat it.",
                "Nothing to change.",
            )
            return


def _seed(view: ModuleView, call: ast.Call) -> ast.expr | None:
    if view.called(call) in _SEEDING:
        if call.args:
            return call.args[0]
        return call.keywords[0].value if call.keywords else None
    is_own = isinstance(call.func, ast.Name) and any(
        binding.how == "define" for binding in view.bindings(call.func)
    )
    if is_own:
        return None
    return next((item.value for item in call.keywords if item.arg == "random_state"), None)


DETECTOR = Detector("P6", "A fixed seed", detect)
