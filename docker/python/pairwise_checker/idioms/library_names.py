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
_BUILTINS = frozenset(dir(builtins))
_MAX_ALIASES = 8


class LibraryNames:
    """Resolves imports with their aliases, star imports and plain assignments of library names."""

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes

    def dotted(self, node: ast.AST) -> str | None:
        """
        `numpy.linalg.norm` for `np.linalg.norm`, `len` for the built-in; None for names of the
        module's own, for methods of values and for names that stand for more than one thing.
        """
        return self._dotted(node, _MAX_ALIASES)

    def _dotted(self, node: ast.AST, aliases_left: int) -> str | None:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        base = self._base(node, aliases_left)
        return None if base is None else ".".join([base, *reversed(parts)])

    def _base(self, name: ast.Name, aliases_left: int) -> str | None:
        bindings = self._scopes.bindings(name.id, name)
        if not bindings:
            return self._unbound(name.id)
        meanings = {self._meaning(binding, aliases_left) for binding in bindings}
        return meanings.pop() if len(meanings) == 1 else None

    def _unbound(self, name: str) -> str | None:
        if name in _BUILTINS and "numpy" not in self._scopes.star_modules:
            return name
        if name in _CUSTOMARY:
            return _CUSTOMARY[name]
        stars = self._scopes.star_modules
        return f"{stars[0]}.{name}" if len(stars) == 1 else None

    def _meaning(self, binding: Binding, aliases_left: int) -> str | None:
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
        if isinstance(value, ast.Attribute | ast.Name) and aliases_left > 0:
            return self._dotted(value, aliases_left - 1)
        return None
