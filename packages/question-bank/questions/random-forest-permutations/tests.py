import numpy as np
import pandas as pd


def _run(solution, rng, groups, names=None):
    """The forest for rows that agree with the point where the pattern has a 1.

    Each group is a pattern, its number of rows of class 0 and of class 1. Which value the point has
    in a column is drawn, and so is the order of the rows.
    """
    patterns, classes = [], []
    for pattern, zeros, ones in groups:
        patterns += [[int(one) for one in pattern]] * (zeros + ones)
        classes += [0] * zeros + [1] * ones
    patterns = np.array(patterns)
    point = rng.integers(2, size=patterns.shape[1])
    values = np.where(patterns == 1, point, 1 - point)
    names = names or [*(f"x{number}" for number in range(len(point))), "class"]
    df = pd.DataFrame(np.column_stack([values, classes]), columns=names)
    df = df.iloc[rng.permutation(len(df))].reset_index(drop=True)
    return int(solution.random_forest(df, [int(value) for value in point]))


# A case fails for one reason: trees agree, and neither rows nor votes are tied, unless the name of
# the case says otherwise.
def two_features(solution, seed):
    rng = np.random.default_rng(seed)
    names = ["rain", "wind", "late"]
    return {
        "equal rows vote 1": _run(solution, rng, [("11", 1, 2), ("10", 4, 0), ("01", 4, 0)], names),
        "equal rows vote 0": _run(solution, rng, [("11", 2, 1), ("10", 0, 4), ("00", 0, 4)], names),
        "no equal row, 1": _run(solution, rng, [("10", 1, 2), ("01", 0, 1), ("00", 9, 0)], names),
        "no equal row, 0": _run(solution, rng, [("10", 2, 1), ("01", 1, 0), ("00", 0, 9)], names),
    }


def no_rows_left(solution, seed):
    rng = np.random.default_rng(seed)
    few, many = int(rng.integers(1, 4)), int(rng.integers(5, 9))
    # No row agrees in columns 1 and 2, so most trees stop at once and vote as all rows do.
    return {
        "all rows vote 0": _run(solution, rng, [("001", 0, few), ("000", many, 0)]),
        "all rows vote 1": _run(solution, rng, [("001", few, 0), ("000", 0, many)]),
        "no column agrees": _run(solution, rng, [("00", many, few)]),
    }


def order_matters(solution, seed):
    rng = np.random.default_rng(seed)
    many = int(rng.integers(8, 20))
    # Each row agrees in one column, so the first column of a tree decides; two of three outvote one.
    return {
        "first column outvoted, 1": _run(
            solution, rng, [("100", many, 0), ("010", 0, 1), ("001", 0, 2)]
        ),
        "first column outvoted, 0": _run(
            solution, rng, [("100", 0, many), ("010", 1, 0), ("001", 2, 0)]
        ),
    }


def tied_trees(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(1, 4))
    return {
        "equal rows tied": _run(solution, rng, [("11", size, size), ("10", 5, 0), ("01", 5, 0)]),
        "all trees tied": _run(solution, rng, [("10", 1, 1), ("01", 2, 2), ("00", 7, 0)]),
    }


def tied_forest(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(3, 9))
    return _run(solution, rng, [("10", 0, 1), ("01", 1, 0), ("00", size, size - 2)])


def one_feature(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "rows that agree, 1": _run(solution, rng, [("1", 1, 2), ("0", 5, 0)]),
        "rows that agree, 0": _run(solution, rng, [("1", 2, 1), ("0", 0, 5)]),
        "no row agrees": _run(solution, rng, [("0", 3, 1)]),
        "one row": _run(solution, rng, [("1", 1, 0)]),
    }


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    good = pd.DataFrame(rng.integers(2, size=(6, 3)), columns=["a", "b", "class"])
    feature, label = good.copy(), good.copy()
    feature.iloc[int(rng.integers(6)), 1] = 2
    label.iloc[int(rng.integers(6)), 2] = -1
    nine = pd.DataFrame(np.zeros((2, 10), dtype=int), columns=[*"abcdefghi", "class"])
    calls = {
        "2 in a feature": (feature, [0, 1]),
        "-1 in the class": (label, [0, 1]),
        "2 in the point": (good, [0, 2]),
        "point too short": (good, [0]),
        "point too long": (good, [0, 1, 1]),
        "no rows": (good.iloc[:0], [0, 1]),
        "nine features": (nine, [1] * 9),
    }
    outcomes = {}
    for name, call in calls.items():
        try:
            solution.random_forest(*call)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def many_trees(solution, seed, size):
    rng = np.random.default_rng(seed)
    table = rng.integers(2, size=(500, size + 1))
    # Enough rows equal the point, nearly all of one class, that no vote is close.
    table[:40, :-1] = 1
    table[:40, -1] = rng.integers(2)
    df = pd.DataFrame(table, columns=[*(f"x{number}" for number in range(size)), "class"])
    return int(solution.random_forest(df, [1] * size))
