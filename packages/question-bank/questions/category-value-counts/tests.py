import numpy as np
import pandas as pd


def _column(rng, numbers, missing=0):
    """A table whose values occur so often, in random order."""
    values = [value for value, number in numbers.items() for _ in range(number)]
    cells = pd.Series([*values, *[None] * missing], dtype=object)
    order = rng.permutation(len(cells))
    return pd.DataFrame({"row": np.arange(len(cells)), "color": cells.iloc[order].to_numpy()})


def _listed(result):
    """Pairs of label and count, in order, and whether the counts are integers."""
    labels = [value if isinstance(value, str) else float(value) for value in result.index]
    return {
        "pairs": [[label, int(count)] for label, count in zip(labels, result, strict=True)],
        "integers": result.dtype.kind in "iu",
    }


# A case fails for one reason: only equal_counts has ties, and missing values, categories and
# numbers have a case each.
def plain_counts(solution, seed):
    rng = np.random.default_rng(seed)
    names = ["Red", "red", "red ", "blue", "green", "lime"]
    numbers = rng.choice(np.arange(1, 30), size=len(names), replace=False)
    frame = _column(rng, dict(zip(names, numbers.tolist(), strict=True)))
    return _listed(solution.counts(frame, "color"))


def equal_counts(solution, seed):
    rng = np.random.default_rng(seed)
    often, seldom = int(rng.integers(4, 9)), int(rng.integers(1, 4))
    names = ["ant", "Zoo", "10", "9", "bee", "Ant"]
    numbers = {name: often if place < 3 else seldom for place, name in enumerate(names)}
    return _listed(solution.counts(_column(rng, numbers), "color"))


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    many, few = int(rng.integers(20, 30)), int(rng.integers(1, 3))
    found = {}
    for name, missing in (("many", many), ("few", few), ("none", 0)):
        frame = _column(rng, {"red": 9, "blue": 5, "zinc": 3}, missing)
        found[f"{name} left out"] = _listed(solution.counts(frame, "color"))
        found[f"{name} included"] = _listed(solution.counts(frame, "color", include_missing=True))
    categories = _column(rng, {"red": 9, "blue": 5, "zinc": 3}, few).astype({"color": "category"})
    found["categories, included"] = _listed(solution.counts(categories, "color", True))
    numbers = pd.DataFrame({"size": rng.permutation([2.5] * 4 + [7.0] * 2 + [np.nan] * many)})
    found["numbers, many included"] = _listed(solution.counts(numbers, "size", True))
    return found


def unused_categories(solution, seed):
    rng = np.random.default_rng(seed)
    declared = rng.permutation(["red", "blue", "green", "black"])
    found = {}
    for name, missing in (("no gaps", 0), ("gaps left out", 4)):
        frame = _column(rng, {"red": 3, "blue": 2, "green": 6}, missing)
        frame["color"] = pd.Categorical(frame["color"], categories=declared)
        found[name] = _listed(solution.counts(frame, "color"))
    return found


def mixed_types(solution, seed):
    rng = np.random.default_rng(seed)
    first, second = rng.choice(90, size=2, replace=False).tolist()
    often = rng.permutation(np.arange(1, 7)).tolist()
    values = [first, "red", second, "blue", 0.5 + first, "x"]
    return _listed(solution.counts(_column(rng, dict(zip(values, often, strict=True))), "color"))


def nothing_to_count(solution, seed):
    rng = np.random.default_rng(seed)
    frame = _column(rng, {"red": 2}, 3)
    gaps = frame[frame["color"].isna()]
    return {
        "no rows": _listed(solution.counts(frame.iloc[:0], "color")),
        "no rows, included": _listed(solution.counts(frame.iloc[:0], "color", True)),
        "only missing": _listed(solution.counts(gaps, "color")),
    }


def absent_column(solution, seed):
    frame = _column(np.random.default_rng(seed), {"red": 3, "blue": 1})
    return solution.counts(frame, "colour")


def input_unchanged(solution, seed):
    frame = _column(np.random.default_rng(seed), {"red": 3, "blue": 1}, 2)
    solution.counts(frame, "color", True)
    solution.counts(frame, "color")
    return frame
