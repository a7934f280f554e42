"""What the names in a module stand for, as far as its text alone tells."""

import ast
from collections.abc import Iterator

_CUSTOMARY = {
    "np": "numpy",
    "pd": "pandas",
    "plt": "matplotlib.pyplot",
    "sns": "seaborn",
    "tf": "tensorflow",
    "nn": "torch.nn",
    "F": "torch.nn.functional",
}


def full_name(rule: str) -> str:
    """`np.vectorize` in a rule means `numpy.vectorize`."""
    head, dot, rest = rule.partition(".")
    return f"{_CUSTOMARY.get(head, head)}{dot}{rest}" if dot else rule


class Names:
    """Aliases made by imports and by plain assignment, over the whole module."""

    def __init__(self, tree: ast.Module) -> None:
        self._aliases: dict[str, str] = {}
        self._star_modules: list[str] = []
        for node in ast.walk(tree):
            self._collect_imports(node)
        for node in ast.walk(tree):
            self._collect_assignment(node)

    def _collect_imports(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    self._aliases[alias.asname] = alias.name
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                if alias.name == "*":
                    self._star_modules.append(node.module)
                else:
                    self._aliases[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def _collect_assignment(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target, value = node.targets[0], node.value
        elif isinstance(node, ast.NamedExpr):
            target, value = node.target, node.value
        else:
            return
        dotted = self.dotted(value)
        if isinstance(target, ast.Name) and dotted and "." in dotted:
            self._aliases.setdefault(target.id, dotted)

    def dotted(self, node: ast.AST) -> str | None:
        """The full dotted name of an expression such as `np.linalg.inv`, aliases resolved."""
        parts: list[str] = []
        while True:
            if isinstance(node, ast.Attribute):
                parts.append(node.attr)
                node = node.value
            elif (attribute := getattr_name(node)) is not None:
                parts.append(attribute)
                node = node.args[0]  # type: ignore[attr-defined]
            else:
                break
        if not isinstance(node, ast.Name):
            return None
        parts.append(self._aliases.get(node.id, node.id))
        return ".".join(reversed(parts)).removeprefix("builtins.")

    def meanings(self, node: ast.AST) -> Iterator[str]:
        """Every full name that an expression can stand for."""
        dotted = self.dotted(node)
        if dotted is None:
            return
        yield dotted
        for module in self._star_modules:
            yield f"{module}.{dotted}"


def getattr_name(node: ast.AST) -> str | None:
    """The attribute that `getattr(x, 'name')` reads."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return None
    if node.func.id != "getattr" or len(node.args) < 2:
        return None
    name = node.args[1]
    return name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else None
