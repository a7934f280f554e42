"""S13: imports that nothing reads, and a framework where a line of NumPy would do."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import constant, inside
from ..tree import all_nodes

_PREFILLED = {"numpy", "pandas"}
_FRAMEWORKS = {"torch", "tensorflow", "jax", "keras"}
# What NumPy does under the same name, and what only carries numbers in and out.
_PLAIN = {
    "tensor", "as_tensor", "from_numpy", "constant", "convert_to_tensor", "array", "asarray",
    "mean", "sum", "std", "var", "min", "max", "abs", "exp", "log", "sqrt", "square", "matmul",
    "mm", "dot", "stack", "concat", "cat", "argmax", "argmin", "sort", "median", "round",
    "zeros", "ones", "arange", "linspace", "reduce_mean", "reduce_sum", "reduce_max",
    "reduce_min", "math", "float32", "float64", "int64", "clip", "clamp", "where", "cumsum",
    "numpy",
}  # fmt: skip
_IDENTIFIER = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class _Imported:
    name: str
    module: str
    shown: str
    node: ast.Import | ast.ImportFrom


def detect(view: ModuleView) -> Iterator[Found]:
    read = _names_read(view)
    unused: dict[ast.AST, list[_Imported]] = {}
    seen: dict[str, _Imported] = {}
    for imported in _imports(view):
        before = seen.setdefault(imported.name, imported)
        if imported.name not in read:
            unused.setdefault(imported.node, []).append(imported)
        elif before is not imported and before.shown == imported.shown:
            yield _twice(imported, before)
        elif _is_too_heavy(view, imported):
            yield _heavy(imported)
    for node, names in unused.items():
        yield _unused(node, names)


def _unused(node: ast.AST, unused: list[_Imported]) -> Found:
    # The starter brings these along, whether they are needed or not.
    prefilled = all(imported.module in _PREFILLED for imported in unused)
    shown = ", ".join(f"`{imported.shown}`" for imported in unused)
    return Found(
        node,
        "weak" if prefilled else "strong",
        found=f"Imported and never read: {shown}.",
        why="A reader looks for the place where it is used, and every import costs time at the "
        "start.",
        instead=f"Remove {shown} from the imports.",
        same_as="pyflakes/ruff F401",
    )


def _twice(imported: _Imported, before: _Imported) -> Found:
    return Found(
        imported.node,
        "weak",
        found=f"`{imported.shown}` is imported again; line {before.node.lineno} has it already.",
        why="The second import does nothing.",
        instead="Remove it.",
        same_as="pyflakes/ruff F811",
    )


def _heavy(imported: _Imported) -> Found:
    return Found(
        imported.node,
        "strong",
        found=f"`{imported.module}` is loaded for what NumPy does as well.",
        why="It takes seconds and hundreds of megabytes to load and brings another array type "
        "along, while no gradient, layer or accelerator is used.",
        instead="Use the NumPy function of that name on an array: `np.mean`, `np.sum`, `@`.",
        same_as=None,
    )


def _imports(view: ModuleView) -> Iterator[_Imported]:
    for node in view.nodes:
        if isinstance(node, ast.Import | ast.ImportFrom) and _counts(view, node):
            for alias in node.names:
                if alias.name != "*" and alias.asname != alias.name:
                    yield _imported(node, alias)


def _imported(node: ast.Import | ast.ImportFrom, alias: ast.alias) -> _Imported:
    shown = f"{alias.name} as {alias.asname}" if alias.asname else alias.name
    if isinstance(node, ast.Import):
        return _Imported(alias.asname or alias.name.split(".")[0], alias.name, shown, node)
    module = f"{node.module or ''}.{alias.name}"
    return _Imported(alias.asname or alias.name, module, shown, node)


def _counts(view: ModuleView, node: ast.Import | ast.ImportFrom) -> bool:
    """Not a future, a trial of what may be missing, an effect, or one that is said to be meant."""
    if isinstance(node, ast.ImportFrom) and node.module in ("__future__", "sklearn.experimental"):
        return False
    if any(isinstance(parent, ast.Try) for parent in view.ancestors(node)):
        return False
    last = node.end_lineno or node.lineno
    return not any("noqa" in line for line in view.lines[node.lineno - 1 : last])


def _names_read(view: ModuleView) -> set[str]:
    read = {
        node.id
        for node in view.nodes
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load | ast.Del)
    }
    for annotation in _annotations(view.tree):
        for node in all_nodes(annotation):
            if isinstance(written := constant(node), str):
                read.update(_IDENTIFIER.findall(written))
    return read | _exported(view.tree)


def _annotations(tree: ast.Module) -> Iterator[ast.expr]:
    for node in all_nodes(tree):
        for name in ("annotation", "returns"):
            annotation = getattr(node, name, None)
            if isinstance(annotation, ast.expr):
                yield annotation
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) in ("cast", "TypeVar"):
            yield from node.args


def _exported(tree: ast.Module) -> set[str]:
    lists = [
        node
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign)
        and "__all__" in _targets(node)
    ]
    return {value for node in inside(lists) if isinstance(value := constant(node), str)}


def _targets(node: ast.Assign | ast.AugAssign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _is_too_heavy(view: ModuleView, imported: _Imported) -> bool:
    """A framework of which nothing but plain arithmetic on whole arrays is used."""
    package = imported.module.split(".")[0]
    if package not in _FRAMEWORKS or imported.module != package or view.context.framework:
        return False
    if any(_mentions(annotation, imported.name) for annotation in _annotations(view.tree)):
        return False
    return _attributes(view, imported.name) <= _PLAIN and not _uses_more(view.tree)


def _mentions(node: ast.AST, name: str) -> bool:
    return any(
        (isinstance(child, ast.Name) and child.id == name)
        or (isinstance(written := constant(child), str) and name in _IDENTIFIER.findall(written))
        for child in all_nodes(node)
    )


def _attributes(view: ModuleView, name: str) -> set[str]:
    """Everything that is read from the module, at every level; a bare use counts as `''`."""
    used: set[str] = set()
    for node in view.nodes:
        if not isinstance(node, ast.Name) or node.id != name:
            continue
        parent = view.parent(node)
        if not isinstance(parent, ast.Attribute):
            used.add("")
        while isinstance(parent, ast.Attribute):
            used.add(parent.attr)
            parent = view.parent(parent)
    return used


_MORE = {"backward", "requires_grad", "grad", "cuda", "to", "device", "no_grad", "GradientTape"}


def _uses_more(tree: ast.Module) -> bool:
    return any(
        (isinstance(node, ast.Attribute) and node.attr in _MORE)
        or (isinstance(node, ast.keyword) and node.arg in _MORE)
        for node in all_nodes(tree)
    )


DETECTOR = Detector("S13", "An import that is not needed", detect)
