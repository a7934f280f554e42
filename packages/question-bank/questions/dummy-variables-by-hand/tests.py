import numpy as np
import pandas as pd

COLORS = ["blue", "green", "red"]


def _series(rng, values, size):
    """A Series of these values in random order, each at least once."""
    rest = rng.choice(np.array(values, dtype=object), size=size - len(values))
    cells = rng.permutation(np.array([*values, *rest], dtype=object))
    return pd.Series(cells.tolist(), name="color")


def _side_by_side(*frames):
    """One table of both, with -1 below the shorter one."""
    tables = [frame.reset_index(drop=True) for frame in frames]
    return pd.concat(tables, axis=1).fillna(-1).astype(int)


# A case fails for one reason: only found_categories needs an order by text, unknown values and
# absent categories have a case, and only missing_values has gaps.
def found_categories(solution, seed):
    rng = np.random.default_rng(seed)
    colors = _series(rng, ["Red", "blue", "red", "Blue"], 12)
    # The first value is neither the first by text nor the first by number.
    sizes = pd.Series([30, *rng.permutation([9, 10, 200, 9]).tolist()], name="size")
    return _side_by_side(solution.dummies(colors), solution.dummies(sizes))


def given_categories(solution, seed):
    rng = np.random.default_rng(seed)
    colors = _series(rng, ["red", "blue", "pink", "green"], 12)
    return solution.dummies(colors, ["red", "white", "green", "blue"])


def missing_values(solution, seed):
    rng = np.random.default_rng(seed)
    colors = _series(rng, COLORS, 9)
    colors.iloc[rng.permutation(9)[:2]] = None
    found = solution.dummies(pd.concat([colors, pd.Series(COLORS)]).rename("color"))
    sizes = pd.Series([1.0, np.nan, 2.0], name="size")
    given = solution.dummies(sizes, categories=[1, 2])
    return _side_by_side(found, given)


def first_dropped(solution, seed):
    rng = np.random.default_rng(seed)
    colors = _series(rng, COLORS, 10)
    found = solution.dummies(colors, drop_first=True)
    given = solution.dummies(colors.rename("given"), list(COLORS), drop_first=True)
    return _side_by_side(found, given)


def small_integers(solution, seed):
    colors = _series(np.random.default_rng(seed), COLORS, 8)
    frames = [solution.dummies(colors), solution.dummies(colors, list(COLORS))]
    return [str(dtype) for frame in frames for dtype in frame.dtypes]


def index_kept(solution, seed):
    rng = np.random.default_rng(seed)
    colors = _series(rng, COLORS, 8)
    colors.index = rng.permutation([5, 5, 2, 2, 2, 9, 0, 1])
    return solution.dummies(colors)


def no_values(solution, seed):
    empty = _series(np.random.default_rng(seed), COLORS, 5).iloc[:0]
    frames = {
        "given": solution.dummies(empty, list(COLORS)),
        "found": solution.dummies(empty),
    }
    return {
        name: {"columns": list(frame.columns), "rows": len(frame)} for name, frame in frames.items()
    }


def duplicate_categories(solution, seed):
    rng = np.random.default_rng(seed)
    repeated = rng.permutation([*COLORS, rng.choice(COLORS)]).tolist()
    return solution.dummies(_series(rng, COLORS, 6), repeated)


def arguments_unchanged(solution, seed):
    colors = _series(np.random.default_rng(seed), COLORS, 6)
    before, categories = colors.copy(), list(COLORS)
    for drop_first in (False, True):
        solution.dummies(colors, categories, drop_first)
    return {
        "s": colors.equals(before),
        "name": colors.name,
        "categories": categories,
    }


def large_input(solution, seed, size):
    rng = np.random.default_rng(seed)
    names = np.array([f"color {number}" for number in range(8)], dtype=object)
    colors = pd.Series(names[rng.integers(8, size=size)], name="color")
    frame = solution.dummies(colors, names.tolist())
    return {"sums": [int(frame[name].sum()) for name in frame], "row 7": frame.iloc[7].tolist()}
