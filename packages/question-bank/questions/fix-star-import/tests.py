import ast
import builtins
import inspect
import re
import warnings

import numpy as np


def _spread(solution, values):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(solution.spread(values))


def _any_negative(solution, values):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = solution.any_negative(values)
    return bool(found) if isinstance(found, (bool, np.bool_)) else type(found).__name__


# A case fails for one reason: only the first has lists whose values lie all on one side of 0, and
# only the second has a 0 among the values that are asked for their signs.
def spreads(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "by hand": _spread(solution, [3.0, -1.5, 2.0]),
        "above zero": _spread(solution, rng.uniform(2.0, 9.0, size=8).tolist()),
        "below zero": _spread(solution, rng.uniform(-9.0, -2.0, size=8).tolist()),
        "both": _spread(solution, rng.normal(size=15).tolist()),
        "single": _spread(solution, [float(rng.normal())]),
    }


def negatives_in_lists(solution, seed):
    rng = np.random.default_rng(seed)
    some = rng.permutation([-1.5, 0.0, 2.0, 3.0]).tolist()
    return {
        "one below zero": _any_negative(solution, some),
        "all below zero": _any_negative(solution, [-1, -2]),
        "none": _any_negative(solution, rng.uniform(1.0, 5.0, size=6).tolist()),
        "zero": _any_negative(solution, [0.0, 4.0, 0]),
    }


def generators(solution, seed):
    rng = np.random.default_rng(seed)
    with_one = rng.permutation([-2, 1, 3, 5]).tolist()
    without = rng.permutation([2, 1, 3, 5]).tolist()
    results = {}
    for name, values in [("with", with_one), ("without", without)]:
        results[f"generator {name}"] = _any_negative(solution, (value for value in values))
        results[f"map {name}"] = _any_negative(solution, map(float, values))
        results[f"tuple {name}"] = _any_negative(solution, tuple(values))
        results[f"set {name}"] = _any_negative(solution, set(values))
    return results


def nan_values(solution, seed):
    rng = np.random.default_rng(seed)
    nan = float("nan")
    values = [-4.0, *rng.uniform(-3.0, 3.0, size=4).tolist(), 4.0]
    return {
        "in front": _spread(solution, [nan, *values]),
        "in the middle": _spread(solution, [*values[:3], nan, *values[3:]]),
        "behind": _spread(solution, [*values, nan, nan]),
    }


def nothing_known(solution, seed):
    nan = float("nan")
    return {
        "empty list": _spread(solution, []),
        "one NaN": _spread(solution, [nan]),
        "NaN alone": _spread(solution, [nan] * (2 + seed % 5)),
    }


def empty_iterable(solution, seed):
    empty = {"list": [], "tuple": (), "set": set()}
    return {name: _any_negative(solution, values) for name, values in empty.items()}


def _imports(solution):
    """The imports of the module's source, wherever they stand, and the whole tree."""
    tree = ast.parse(inspect.getsource(solution))
    nodes = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    return nodes, tree


def star_imports(solution, seed):
    nodes, _ = _imports(solution)
    return [f"line {node.lineno}" for node in nodes if any(one.name == "*" for one in node.names)]


def builtin_names(solution, seed):
    names = {name for name in dir(builtins) if not name.startswith("_")}
    return sorted(names & set(vars(solution)))


def import_names(solution, seed):
    nodes, _ = _imports(solution)
    usual = ("numpy", "np")
    return sorted(
        f"{one.name} as {one.asname}"
        for node in nodes
        for one in node.names
        if one.asname and not (isinstance(node, ast.Import) and (one.name, one.asname) == usual)
    )


def unused_imports(solution, seed):
    nodes, tree = _imports(solution)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in ast.walk(tree):
        # A hint in quotes uses names, too.
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            used |= set(re.findall(r"\w+", node.value)) if "\n" not in node.value else set()
    bound = {
        one.asname or one.name.split(".")[0]
        for node in nodes
        if getattr(node, "module", "") != "__future__"
        for one in node.names
        if one.name != "*"
    }
    return sorted(bound - used)
