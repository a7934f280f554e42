"""M1: loops over arrays in forms that S1 (range and index), S3 (append) and S7 (vectorize) miss.

Those rules report their own forms under their own ids, so that no line is reported twice.
"""

import ast
from collections.abc import Iterator

from ..finding import Detector, Found
from ..module_view import ModuleView
from ..reading import inside, names_bound, names_read, text
from ..tree import all_nodes, child_nodes

_ARITHMETIC = (
    ast.BinOp, ast.UnaryOp, ast.Compare, ast.IfExp, ast.BoolOp, ast.Constant, ast.Name,
    ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.expr_context,
)  # fmt: skip
_MODULES = ("math", "numpy")
_UFUNCS = {
    "exp", "log", "log2", "log10", "log1p", "expm1", "sqrt", "sin", "cos", "tan", "tanh", "abs",
    "fabs", "floor", "ceil", "pow", "maximum", "minimum", "square", "sign",
}  # fmt: skip
_PER_ITEM = {"abs", "float", "int", "round", "min", "max"}
_COMPUTES = (ast.BinOp, ast.UnaryOp, ast.Compare, ast.IfExp)


def detect(view: ModuleView) -> Iterator[Found]:
    for node in view.nodes:
        if isinstance(node, ast.ListComp | ast.GeneratorExp):
            yield from _comprehension(view, node)
        elif isinstance(node, ast.For):
            yield from _storing(view, node)
        elif isinstance(node, ast.While):
            yield from _counted(view, node)
        elif isinstance(node, ast.Call) and view.dotted(node.func) == "map":
            yield from _mapped(view, node)


def _found(
    view: ModuleView, node: ast.AST, array: str, loop: str, instead: str, *, sure: bool = True
) -> Found:
    return Found(
        node,
        "strong" if sure and not view.context.own_implementation else "weak",
        found=f"{loop} takes `{array}` item by item.",
        why="Python handles each number as an object of its own; an array expression does the same "
        "in compiled code, often a hundred times faster.",
        instead=instead,
        same_as=None,
    )


def _comprehension(view: ModuleView, node: ast.ListComp | ast.GeneratorExp) -> Iterator[Found]:
    if len(node.generators) != 1 or node.generators[0].ifs:
        return
    walk = node.generators[0]
    arrays = _arrays(view, walk.iter)
    if not arrays or not _is_joined_to_a_whole(view, node):
        return
    items = names_bound(walk.target)
    if _is_arithmetic(view, node.elt, items):
        array = "` and `".join(arrays)
        instead = _as_whole(node.elt, _array_of(view, walk))
        sure = _knows_all(view, node.elt, items)
        loop = f"The comprehension `{text(node)}`"
        yield _found(view, node, array, loop, instead, sure=sure)


def _is_joined_to_a_whole(view: ModuleView, node: ast.ListComp | ast.GeneratorExp) -> bool:
    """A generator that is handed to sum or any is for S8; one for join is text."""
    return isinstance(node, ast.ListComp) or _is_taken_whole(view, node)


def _is_taken_whole(view: ModuleView, node: ast.GeneratorExp) -> bool:
    parent = view.parent(node)
    makers = ("list", "numpy.array", "numpy.fromiter", "numpy.asarray")
    return isinstance(parent, ast.Call) and view.dotted(parent.func) in makers


def _arrays(view: ModuleView, iterated: ast.expr) -> list[str]:
    """The arrays that are walked, where nothing else is: `x`, `zip(a, b)`, `enumerate(x)`."""
    if isinstance(iterated, ast.Call) and view.dotted(iterated.func) in ("zip", "enumerate"):
        walked = iterated.args if view.dotted(iterated.func) == "zip" else iterated.args[:1]
    else:
        walked = [iterated]
    if walked and all(view.kind(item) == "array" for item in walked):
        return [text(item) for item in walked]
    return []


def _is_arithmetic(view: ModuleView, value: ast.expr, items: set[str]) -> bool:
    """Numbers out of the items by operators and functions that arrays know as well."""
    computes = any(isinstance(node, _COMPUTES) for node in all_nodes(value))
    computes = computes or any(_is_ufunc(view.called(node)) for node in all_nodes(value))
    return computes and bool(names_read(value) & items) and _is_plain(view, value, items)


def _is_plain(view: ModuleView, node: ast.AST, items: set[str]) -> bool:
    if isinstance(node, ast.Name):
        # Another array in the expression means that an item may be a row of its own.
        return node.id in items or view.kind(node) in ("number", "bool", None)
    if isinstance(node, ast.Call):
        called = view.dotted(node.func)
        is_known = _is_ufunc(called) or called in _PER_ITEM
        return (
            is_known
            and not node.keywords
            and all(_is_plain(view, argument, items) for argument in node.args)
        )
    if not isinstance(node, _ARITHMETIC) or _is_about_text(node):
        return False
    return all(_is_plain(view, child, items) for child in child_nodes(node))


def _is_ufunc(called: str | None) -> bool:
    module, _, name = (called or "").partition(".")
    return module in _MODULES and name in _UFUNCS


def _knows_all(view: ModuleView, value: ast.expr, items: set[str]) -> bool:
    """Whether everything but the items is a number for certain, and no array in disguise."""
    return all(
        node.id in items or view.kind(node) in ("number", "bool") or view.dotted(node) is not None
        for node in all_nodes(value)
        if isinstance(node, ast.Name)
    )


def _is_about_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)


def _storing(view: ModuleView, loop: ast.For) -> Iterator[Found]:
    """`for i, value in enumerate(x): out[i] = value * 2`, where no step needs another one."""
    iterated = loop.iter
    if not isinstance(iterated, ast.Call) or view.dotted(iterated.func) != "enumerate":
        return
    arrays = _arrays(view, iterated)
    if not arrays or len(loop.body) != 1 or not isinstance(loop.target, ast.Tuple):
        return
    store = loop.body[0]
    items = names_bound(loop.target)
    if not isinstance(store, ast.Assign) or not isinstance(store.targets[0], ast.Subscript):
        return
    stored = store.targets[0]
    if _is_counter(stored.slice, items) and _is_arithmetic(view, store.value, items):
        instead = f"Write `{text(stored.value)} = …` on `{arrays[0]}` as a whole"
        yield _found(view, loop, arrays[0], f"The loop that stores `{text(stored)}`", f"{instead}.")


def _is_counter(index: ast.expr, items: set[str]) -> bool:
    return isinstance(index, ast.Name) and index.id in items


def _counted(view: ModuleView, loop: ast.While) -> Iterator[Found]:
    """`while i < len(x): out[i] = x[i] * 2; i += 1`."""
    test = loop.test
    if (
        not isinstance(test, ast.Compare)
        or not isinstance(test.left, ast.Name)
        or len(loop.body) != 2
    ):
        return
    counter, (store, step) = test.left.id, loop.body
    if not isinstance(step, ast.AugAssign) or not _is_counter(step.target, {counter}):
        return
    if not isinstance(store, ast.Assign) or not isinstance(store.targets[0], ast.Subscript):
        return
    read = [node for node in inside([store.value]) if isinstance(node, ast.Subscript)]
    arrays = [text(node.value) for node in read if view.kind(node.value) == "array"]
    same_place = all(_is_counter(node.slice, {counter}) for node in [*read, store.targets[0]])
    own = text(store.targets[0].value)
    if arrays and same_place and own not in arrays:
        instead = f"Write `{own} = …` on `{arrays[0]}` as a whole."
        yield _found(view, loop, arrays[0], "The while loop", instead)


def _mapped(view: ModuleView, call: ast.Call) -> Iterator[Found]:
    if len(call.args) != 2 or not isinstance(call.args[0], ast.Lambda):
        return
    function, array = call.args
    items = {item.arg for item in function.args.args}
    if view.kind(array) == "array" and _is_arithmetic(view, function.body, items):
        instead = _as_whole(function.body, dict.fromkeys(items, array))
        yield _found(view, call, text(array), f"`{text(call)}`", instead)


def _array_of(view: ModuleView, walk: ast.comprehension) -> dict[str, ast.expr]:
    """Which array each item is taken from, where that is plain."""
    iterated, target = walk.iter, walk.target
    if isinstance(target, ast.Name):
        return {target.id: iterated}
    if not isinstance(iterated, ast.Call) or not isinstance(target, ast.Tuple):
        return {}
    arrays = iterated.args if view.dotted(iterated.func) == "zip" else [None, *iterated.args[:1]]
    pairs = zip(target.elts, arrays, strict=False)
    return {name.id: array for name, array in pairs if isinstance(name, ast.Name) and array}


def _as_whole(value: ast.expr, array_of: dict[str, ast.expr]) -> str:
    """The expression once more, with whole arrays where the items were."""
    names = {node.id for node in all_nodes(value) if isinstance(node, ast.Name)}
    if not names & set(array_of) or any(isinstance(node, ast.BoolOp) for node in all_nodes(value)):
        return "Write the expression once, with the whole array in place of the item."
    whole = _Whole(array_of).visit(ast.parse(ast.unparse(value), mode="eval").body)
    return f"Write `{text(whole)}`."


class _Whole(ast.NodeTransformer):
    """Puts arrays in place of items, and functions of NumPy in place of those for one number."""

    def __init__(self, array_of: dict[str, ast.expr]) -> None:
        self._array_of = array_of

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._array_of.get(node.id, node)

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        parts = [self.visit(part) for part in (node.test, node.body, node.orelse)]
        return ast.Call(_numpy("where"), parts, [])

    def visit_Call(self, node: ast.Call) -> ast.expr:
        arguments = [self.visit(argument) for argument in node.args]
        called = ast.unparse(node.func)
        name = called.rsplit(".", 1)[-1]
        if name in ("float", "int") and len(arguments) == 1:
            return arguments[0]
        whole = {"min": "minimum", "max": "maximum", "pow": "power"}.get(name, name)
        return ast.Call(_numpy(whole), arguments, [])


def _numpy(name: str) -> ast.expr:
    return ast.Attribute(ast.Name("np", ast.Load()), name, ast.Load())


DETECTOR = Detector("M1", "A loop where an array expression does", detect)
