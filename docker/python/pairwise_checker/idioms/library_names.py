"""The full dotted name of what an expression stands for, as far as the text tells."""

import ast
import builtins

from .scopes import Binding, Scopes

_CUSTOMARY = {
    "np": "numpy",
    "pd": "pandas",
    "plt": "matplotlib.pyplot",
    "sns": "seaborn",
    "tf": "tensorflow",
    "torch": "torch",
    "numpy": "numpy",
    "pandas": "pandas",
    "math": "math",
    "random": "random",
}
_MAX_ALIASES = 8
_BUILTINS = frozenset(dir(builtins))


class LibraryNames:
    """Resolves imports with their aliases, star imports and plain assignments of library names."""

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes
        self._known: dict[int, str | None] = {}
        self._dotted: dict[ast.AST, str | None] = {}
        self._depth = 0

    def dotted(self, node: ast.AST) -> str | None:
        """
        `numpy.linalg.norm` for `np.linalg.norm`, `len` for the built-in; None for names of the
        module's own, for methods of values and for names that stand for more than one thing.
        """
        if not isinstance(node, ast.Attribute | ast.Name):
            return None
        # Amid another name's meaning an answer may be cut short, and is not kept.
        if self._depth > 0:
            return self._resolve(node)
        if node not in self._dotted:
            self._dotted[node] = self._resolve(node)
        return self._dotted[node]

    def _resolve(self, node: ast.AST) -> str | None:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        base = self._base(node)
        return None if base is None else ".".join([base, *reversed(parts)])

    def _base(self, name: ast.Name) -> str | None:
        bindings = self._scopes.bindings(name.id, name)
        if not bindings:
            return self._unbound(name.id)
        # The list lives as long as the scopes do. A name that leads back to itself means nothing.
        key = id(bindings)
        if key not in self._known:
            self._known[key] = None
            if self._depth < _MAX_ALIASES:
                self._known[key] = self._agreed(bindings)
        return self._known[key]

    def _agreed(self, bindings: list[Binding]) -> str | None:
        self._depth += 1
        meanings = {self._meaning(binding) for binding in bindings}
        self._depth -= 1
        return meanings.pop() if len(meanings) == 1 else None

    def _unbound(self, name: str) -> str | None:
        if name in _BUILTINS and "numpy" not in self._scopes.star_modules:
            return name
        if name in _CUSTOMARY:
            return _CUSTOMARY[name]
        stars = self._scopes.star_modules
        return f"{stars[0]}.{name}" if len(stars) == 1 else None

    def _meaning(self, binding: Binding) -> str | None:
        node = binding.node
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname == binding.name:
                    return alias.name
            return binding.name
        if isinstance(node, ast.ImportFrom):
            found = next((a.name for a in node.names if (a.asname or a.name) == binding.name), "")
            return f"{node.module}.{found}" if node.module and not node.level else None
        value = binding.value if binding.how == "assign" and binding.position is None else None
        if isinstance(value, ast.Attribute | ast.Name):
            return self.dotted(value)
        return None
