"""What an expression is known to be: an array, a frame, a list … or nothing that is known."""

import ast
from collections.abc import Callable, Iterable

from .kind_tables import (
    ANNOTATIONS,
    CALLS,
    COLUMNAR,
    METHODS,
    REDUCTIONS,
    SAME_KIND_METHODS,
    TELLING_ATTRIBUTES,
    Kind,
)
from .library_names import LibraryNames
from .scopes import Binding, Scopes

_MAX_DEPTH = 24
_MAX_ANNOTATION_CHARS = 200
_MAX_BINDINGS = 50

Reaching = Callable[[ast.Name], list[Binding] | None]
Uses = Callable[[Binding], Iterable[ast.Name]]


class Kinds:
    """
    Kinds of expressions by assignment, annotation and use. A name is of a kind only where all that
    may have bound it agree; whoever asks must take None for an answer.
    """

    def __init__(
        self,
        scopes: Scopes,
        names: LibraryNames,
        parents: dict[ast.AST, ast.AST],
        reaching: Reaching,
        uses: Uses,
    ) -> None:
        self._scopes = scopes
        self._names = names
        self._parents = parents
        self._reaching = reaching
        self._uses = uses
        self._known: dict[ast.AST, Kind | None] = {}
        self._by_binding: dict[ast.AST, Kind | None] = {}
        self._active: set[ast.AST] = set()

    def kind(self, node: ast.AST) -> Kind | None:
        if node in self._known:
            return self._known[node]
        if node in self._active or len(self._active) > _MAX_DEPTH:
            return None
        self._active.add(node)
        try:
            found = self._kind(node)
        finally:
            self._active.discard(node)
        if not self._active:
            # Deeper answers may be None only because of where the search began.
            self._known[node] = found
        return found

    def _kind(self, node: ast.AST) -> Kind | None:
        match node:
            case ast.Constant(value=value):
                return _constant(value)
            case ast.JoinedStr():
                return "str"
            case ast.List() | ast.ListComp():
                return "list"
            case ast.Dict() | ast.DictComp():
                return "dict"
            case ast.Set() | ast.SetComp():
                return "set"
            case ast.Tuple():
                return "tuple"
            case ast.GeneratorExp():
                return "generator"
            case ast.Name():
                return self._name(node)
            case ast.Call():
                return self._call(node)
            case ast.Attribute():
                return self._attribute(node)
            case ast.Subscript():
                return self._subscript(node)
            case ast.NamedExpr():
                return self.kind(node.value)
            case ast.IfExp():
                return self._agreed([node.body, node.orelse])
            case ast.BoolOp():
                return self._agreed(node.values[:4])
            case ast.UnaryOp():
                return "bool" if isinstance(node.op, ast.Not) else self.kind(node.operand)
            case ast.BinOp():
                return self._arithmetic(node)
            case ast.Compare():
                return self._compare(node)
        return None

    def _agreed(self, nodes: Iterable[ast.expr]) -> Kind | None:
        kinds = {self.kind(node) for node in nodes} - {"none"}
        return kinds.pop() if len(kinds) == 1 else None

    def _arithmetic(self, node: ast.BinOp) -> Kind | None:
        left, right = self.kind(node.left), self.kind(node.right)
        for kind in ("frame", "series", "tensor", "array"):
            if kind in (left, right):
                return kind
        if isinstance(node.op, ast.Mult) and {left, right} & {"list", "str", "tuple"}:
            return next(kind for kind in (left, right) if kind in ("list", "str", "tuple"))
        if left == "str" and isinstance(node.op, ast.Mod):
            return "str"
        return left if left == right and left in ("number", "list", "str", "tuple", "set") else None

    def _compare(self, node: ast.Compare) -> Kind | None:
        if all(isinstance(op, ast.Is | ast.IsNot | ast.In | ast.NotIn) for op in node.ops):
            return "bool"
        kinds = [self.kind(node.left), *(self.kind(right) for right in node.comparators[:4])]
        for kind in ("frame", "series", "tensor", "array"):
            if kind in kinds:
                return kind
        return "bool" if None not in kinds else None

    def _name(self, node: ast.Name) -> Kind | None:
        bindings = self._reaching(node)
        if not bindings or len(bindings) > _MAX_BINDINGS:
            return None
        kinds = {self.binding_kind(binding) for binding in bindings} - {"none"}
        return kinds.pop() if len(kinds) == 1 else None

    def binding_kind(self, binding: Binding) -> Kind | None:
        """What a binding makes of its name."""
        if binding.annotation is not None:
            return self.annotated(binding.annotation)
        if binding.how == "parameter":
            return self._by_default(binding) or self._by_use(binding)
        if binding.how == "assign":
            if binding.position is None:
                return self.kind(binding.value) if binding.value is not None else None
            return self._unpacked(binding)
        if binding.how == "augment":
            return None if binding.value is None else self.kind(binding.value)
        if binding.how == "for":
            return self._element(binding)
        return None

    def _unpacked(self, binding: Binding) -> Kind | None:
        value = binding.value
        if isinstance(value, ast.Attribute) and value.attr == "shape":
            return "number"
        if isinstance(value, ast.Call) and self._names.dotted(value.func) in _ARRAY_TUPLES:
            return "array"
        return None

    def _element(self, binding: Binding) -> Kind | None:
        value, position = binding.value, binding.position
        if not isinstance(value, ast.Call):
            return None
        called = self._names.dotted(value.func)
        if called == "range" or (called == "enumerate" and position == 0):
            return "number"
        if isinstance(value.func, ast.Attribute) and value.func.attr == "iterrows":
            return "series" if position == 1 else None
        return None

    def _by_default(self, binding: Binding) -> Kind | None:
        node = binding.node
        arguments = self._parents.get(node)
        if not isinstance(node, ast.arg) or not isinstance(arguments, ast.arguments):
            return None
        if node in (arguments.vararg, arguments.kwarg):
            return "tuple" if node is arguments.vararg else "dict"
        return None

    def _by_use(self, binding: Binding) -> Kind | None:
        """What the attributes tell that are read of a parameter."""
        if binding.node in self._by_binding:
            return self._by_binding[binding.node]
        kinds: set[Kind] = set()
        for name in self._uses(binding):
            parent = self._parents.get(name)
            if isinstance(parent, ast.Attribute) and parent.attr in TELLING_ATTRIBUTES:
                kinds.add(TELLING_ATTRIBUTES[parent.attr])
            elif isinstance(parent, ast.Subscript) and parent.value is name:
                if isinstance(parent.slice, ast.Tuple) and parent.slice.elts:
                    kinds.add("array")
        # Frames and tensors have a shape, too.
        if kinds - {"array"}:
            kinds.discard("array")
        found = kinds.pop() if len(kinds) == 1 else None
        self._by_binding[binding.node] = found
        return found

    def annotated(self, annotation: ast.expr) -> Kind | None:
        """The kind that an annotation promises; `X | None` is X."""
        match annotation:
            case ast.Constant(value=str(text)) if len(text) <= _MAX_ANNOTATION_CHARS:
                return self._text_annotation(text)
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return self._agreed_annotations([left, right])
            case ast.Subscript(value=value, slice=inner):
                dotted = self._names.dotted(value)
                if dotted == "typing.Optional":
                    return self.annotated(inner)
                if dotted == "typing.Union" and isinstance(inner, ast.Tuple):
                    return self._agreed_annotations(inner.elts[:4])
                if dotted == "typing.Annotated" and isinstance(inner, ast.Tuple):
                    return self.annotated(inner.elts[0])
                return ANNOTATIONS.get(dotted or "")
        return ANNOTATIONS.get(self._names.dotted(annotation) or "")

    def _text_annotation(self, text: str) -> Kind | None:
        """Text is of its own tree, where customary names are all that can be resolved."""
        customary = {"np.ndarray": "array", "pd.DataFrame": "frame", "pd.Series": "series"}
        bare = text.replace(" ", "").removesuffix("|None")
        return customary.get(bare) or ANNOTATIONS.get(bare.split("[")[0])  # type: ignore[return-value]

    def _agreed_annotations(self, annotations: Iterable[ast.expr]) -> Kind | None:
        kept = [a for a in annotations if not (isinstance(a, ast.Constant) and a.value is None)]
        kinds = {self.annotated(annotation) for annotation in kept}
        return kinds.pop() if len(kinds) == 1 else None

    def _call(self, node: ast.Call) -> Kind | None:
        dotted = self._names.dotted(node.func)
        if dotted is not None:
            return self._library_call(node, dotted)
        if isinstance(node.func, ast.Name):
            return self._own_call(node.func)
        if not isinstance(node.func, ast.Attribute):
            return None
        name = node.func.attr
        if name in METHODS:
            return METHODS[name]
        owner = self.kind(node.func.value)
        if owner is None:
            return "list" if name in ("split", "splitlines") else None
        if owner == "frame" and name == "groupby":
            return "grouped"
        if name in SAME_KIND_METHODS.get(owner, ()):
            return owner
        if owner in COLUMNAR and name in REDUCTIONS:
            return self._reduction(node, owner)
        if owner in ("frame", "series", "grouped", "index") and name == "transform":
            return "series"
        return None

    def _library_call(self, node: ast.Call, dotted: str) -> Kind | None:
        if dotted in ("numpy.where", "numpy.nonzero") and len(node.args) == 1:
            return "tuple"
        if dotted in CALLS:
            return CALLS[dotted]
        if dotted.startswith("numpy.") and dotted.rpartition(".")[2] in REDUCTIONS:
            return self._reduction(node, "array", is_function=True)
        if dotted == "abs" and node.args:
            return self.kind(node.args[0])
        if dotted in ("pandas.to_datetime", "pandas.to_numeric") and node.args:
            return self.kind(node.args[0])
        return None

    def _own_call(self, name: ast.Name) -> Kind | None:
        bindings = self._scopes.bindings(name.id, name)
        function = bindings[0].node if len(bindings) == 1 else None
        if isinstance(function, ast.FunctionDef) and function.returns is not None:
            return self.annotated(function.returns)
        return None

    def _reduction(self, node: ast.Call, owner: Kind, is_function: bool = False) -> Kind | None:
        positional = node.args[1:] if is_function else node.args
        axis = next((k.value for k in node.keywords if k.arg == "axis"), None)
        keeps = any(k.arg == "keepdims" for k in node.keywords)
        has_axis = axis is not None and not (isinstance(axis, ast.Constant) and axis.value is None)
        if keeps or has_axis or positional:
            return {"frame": "series", "series": "number"}.get(owner, owner)  # type: ignore[return-value]
        if owner == "tensor":
            return "tensor"
        return "series" if owner == "frame" else "number"

    def _attribute(self, node: ast.Attribute) -> Kind | None:
        if node.attr in ("shape",):
            return "tuple"
        if node.attr in ("size", "ndim"):
            return "number"
        owner = self.kind(node.value)
        if node.attr == "T" and owner in COLUMNAR:
            return owner
        if node.attr == "values" and owner in ("frame", "series", "index", None):
            return "array"
        if owner in ("frame", "series") and node.attr in ("index", "columns"):
            return "index"
        if owner == "frame" and node.attr not in _FRAME_ATTRIBUTES:
            return "series"
        if owner == "tensor" and node.attr in ("data", "grad"):
            return "tensor"
        return None

    def _subscript(self, node: ast.Subscript) -> Kind | None:
        key = node.slice
        if isinstance(node.value, ast.Attribute) and node.value.attr in ("loc", "iloc"):
            return self._located(node.value.value, key)
        owner = self.kind(node.value)
        if owner in ("list", "str", "tuple"):
            return owner if isinstance(key, ast.Slice) else ("str" if owner == "str" else None)
        if owner == "grouped":
            return "grouped"
        if owner == "frame":
            return self._frame_item(key)
        if owner in ("series", "array", "tensor", "index"):
            return owner if self._selects_many(key) else None
        return None

    def _frame_item(self, key: ast.expr) -> Kind | None:
        if isinstance(key, ast.Slice):
            return "frame"
        kind = self.kind(key)
        if kind in ("list", "series", "frame", "array", "index"):
            return "frame"
        return "series" if kind in ("str", None) else None

    def _located(self, owner: ast.expr, key: ast.expr) -> Kind | None:
        if self.kind(owner) != "frame":
            return None
        if isinstance(key, ast.Tuple) and len(key.elts) == 2:
            row, column = key.elts
            if self._selects_many(row):
                is_one = isinstance(column, ast.Constant | ast.Name)
                return "series" if is_one else "frame"
            return None
        return "frame" if self._selects_many(key) else None

    def _selects_many(self, key: ast.expr) -> bool:
        if isinstance(key, ast.Tuple):
            return any(self._selects_many(item) for item in key.elts[:8])
        if isinstance(key, ast.Slice):
            return True
        if isinstance(key, ast.Constant):
            return key.value is None or key.value is Ellipsis
        return self.kind(key) in ("array", "series", "list", "tensor", "index", "frame")


_ARRAY_TUPLES = (
    "numpy.unique",
    "numpy.meshgrid",
    "numpy.histogram",
    "numpy.nonzero",
    "numpy.where",
)
_FRAME_ATTRIBUTES = frozenset(
    "loc iloc at iat dtypes values empty shape size ndim attrs style plot flags axes".split()
)


def _constant(value: object) -> Kind | None:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float | complex):
        return "number"
    return "str" if isinstance(value, str) else None
