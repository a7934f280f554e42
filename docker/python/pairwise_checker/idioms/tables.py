"""Which expressions are certainly arrays of two dimensions or more."""

import ast

from .flow import Binding, Flow
from .module_view import ModuleView
from .reading import constant, keyword

_BY_SHAPE = {"zeros", "ones", "empty", "full", "random", "standard_normal"}
_BY_SIZE = {"normal", "uniform", "integers", "random", "standard_normal", "choice", "randint"}
_BY_COUNT = {"rand", "randn", "reshape"}
_ALWAYS = {"vstack", "column_stack", "eye", "identity", "outer", "atleast_2d", "row_stack"}
_KEEPING = {
    "exp", "log", "sqrt", "abs", "square", "asarray", "array", "astype", "copy", "clip", "where",
    "nan_to_num", "float64", "float32", "maximum", "minimum", "tanh", "sin", "cos", "transpose",
    "zeros_like", "ones_like", "empty_like", "full_like", "isnan", "round",
}  # fmt: skip
_DEPTH_MAX = 8


class Tables:
    """Answers for one function, from how its arrays are made and used. No means not known."""

    def __init__(self, view: ModuleView, flow: Flow) -> None:
        self._view = view
        self._flow = flow
        self._by_use: dict[str, bool] = {}

    def is_table(self, node: ast.expr, depth: int = 0) -> bool:
        if depth > _DEPTH_MAX or self._view.kind(node) in ("frame", "series", "list", "number"):
            return False
        if isinstance(node, ast.Name):
            return self._name(node, depth)
        if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.MatMult):
            return self.is_table(node.left, depth + 1) or self.is_table(node.right, depth + 1)
        if isinstance(node, ast.UnaryOp):
            return self.is_table(node.operand, depth + 1)
        if isinstance(node, ast.Attribute):
            return node.attr == "T" and self.is_table(node.value, depth + 1)
        return isinstance(node, ast.Call) and self._call(node, depth)

    def _name(self, name: ast.Name, depth: int) -> bool:
        binding = self._flow.before(name.id, name)
        if binding is None or binding.how not in ("parameter", "assign"):
            return False
        if binding.how == "assign" and binding.value is not None:
            return self.is_table(binding.value, depth + 1) or self._is_kept(binding, name)
        return self._is_used_as_table(name.id)

    def _is_kept(self, binding: Binding, name: ast.Name) -> bool:
        """`X = np.asarray(X)` says nothing, but what is then done with X does."""
        value = binding.value
        if not isinstance(value, ast.Call) or not self._is_conversion(value):
            return False
        return self._is_used_as_table(name.id)

    def _is_conversion(self, call: ast.Call) -> bool:
        called = self._view.dotted(call.func) or ""
        literal = call.args and isinstance(call.args[0], ast.List | ast.Constant)
        return called in ("numpy.asarray", "numpy.array") and not literal

    def _call(self, call: ast.Call, depth: int) -> bool:
        called = self._view.dotted(call.func) or ""
        name = called.rsplit(".", 1)[-1] if called else getattr(call.func, "attr", "")
        if called.startswith("numpy.") and name in _ALWAYS:
            return True
        if name in _BY_SHAPE and call.args and _is_pair(call.args[0]):
            return True
        if name in _BY_SIZE and (size := keyword(call, "size")) is not None and _is_pair(size):
            return True
        if name in _BY_COUNT:
            return _is_pair(call.args[0]) if len(call.args) == 1 else len(call.args) == 2
        if called in ("numpy.array", "numpy.asarray") and call.args and _is_nested(call.args[0]):
            return True
        return name in _KEEPING and self._keeps(call, called, depth)

    def _keeps(self, call: ast.Call, called: str, depth: int) -> bool:
        if called.startswith("numpy."):
            return bool(call.args) and self.is_table(call.args[0], depth + 1)
        owner = call.func
        return isinstance(owner, ast.Attribute) and self.is_table(owner.value, depth + 1)

    def _is_used_as_table(self, name: str) -> bool:
        if name not in self._by_use:
            nodes = self._flow.nodes
            is_frame = any(_is_text_subscript(node, name) for node in nodes)
            self._by_use[name] = not is_frame and any(_tells(node, name) for node in nodes)
        return self._by_use[name]


def _is_pair(node: ast.expr) -> bool:
    return isinstance(node, ast.Tuple | ast.List) and len(node.elts) == 2


def _is_nested(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.List)
        and bool(node.elts)
        and all(isinstance(item, ast.List) for item in node.elts)
    )


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_attribute(node: ast.AST, name: str, attribute: str) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == attribute and _is_name(node.value, name)


def _is_text_subscript(node: ast.AST, name: str) -> bool:
    return (
        isinstance(node, ast.Subscript)
        and _is_name(node.value, name)
        and isinstance(constant(node.slice), str)
    )


def _tells(node: ast.AST, name: str) -> bool:
    """Whether a node only makes sense, or only goes on, with two dimensions."""
    if isinstance(node, ast.Assign):
        target = node.targets[0]
        return (
            isinstance(target, ast.Tuple)
            and len(target.elts) == 2
            and not any(isinstance(item, ast.Starred) for item in target.elts)
            and _is_attribute(node.value, name, "shape")
        )
    if isinstance(node, ast.If):
        return _refuses_other_dimensions(node, name)
    if isinstance(node, ast.Subscript):
        if _is_attribute(node.value, name, "shape"):
            return constant(node.slice) == 1
        is_pair = isinstance(node.slice, ast.Tuple) and len(node.slice.elts) == 2
        return is_pair and _is_name(node.value, name) and not _has_new_axis(node.slice)
    if isinstance(node, ast.Call) and constant(keyword(node, "axis")) == 1:
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        return any(_is_name(item, name) for item in [owner, *node.args[:1]] if item is not None)
    return False


def _has_new_axis(index: ast.expr) -> bool:
    return any(
        constant(item) is None or constant(item) is ...
        for item in index.elts
        if not isinstance(item, ast.Slice)
    )  # type: ignore[attr-defined]


def _refuses_other_dimensions(node: ast.If, name: str) -> bool:
    test = node.test
    return (
        isinstance(test, ast.Compare)
        and _is_attribute(test.left, name, "ndim")
        and isinstance(test.ops[0], ast.NotEq)
        and constant(test.comparators[0]) == 2
        and isinstance(node.body[-1], ast.Raise)
    )
