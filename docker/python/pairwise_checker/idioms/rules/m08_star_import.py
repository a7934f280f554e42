"""M8: a star import, after which nobody can say where a name comes from."""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView

_CUSTOMARY = {"numpy": "np", "pandas": "pd", "matplotlib.pyplot": "plt", "seaborn": "sns"}


def detect(view: ModuleView) -> Iterator[Found]:
    for node in view.nodes:
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            module = "." * node.level + (node.module or "")
            yield Found(
                node,
                "strong",
                found=f"Everything is imported from `{module}`.",
                why="A star import hides where names come from and replaces built-ins such as sum, "
                "max or abs without a word.",
                instead=_instead(module),
                same_as="pyflakes/ruff F403",
            )


def _instead(module: str) -> str:
    if module.startswith("."):
        return f"Name what is used: `from {module} import first, second`."
    alias = _CUSTOMARY.get(module)
    return (
        f"Write `import {module} as {alias}`."
        if alias
        else f"Write `import {module}`, or name what is used."
    )


DETECTOR = Detector("M8", "A star import", detect)
