import warnings

import numpy as np


def whole_array(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "by hand": solution.min_max(np.array([2.0, 6.0, 4.0, 3.0])),
        "1-D": solution.min_max(rng.normal(size=9)),
        "2-D": solution.min_max(rng.normal(size=(4, 3))),
    }


def each_axis(solution, seed):
    rng = np.random.default_rng(seed)
    table, square = rng.normal(size=(5, 3)), rng.normal(size=(4, 4))
    return {
        "columns": solution.min_max(table.copy(), axis=0),
        "rows": solution.min_max(table.copy(), axis=1),
        "columns of a square": solution.min_max(square.copy(), axis=0),
        "rows of a square": solution.min_max(square.copy(), axis=1),
    }


# From here on every array has one dimension: a case fails for one reason.
def other_range(solution, seed):
    rng = np.random.default_rng(seed)
    low = float(rng.uniform(1.0, 4.0))
    values = rng.normal(size=8)
    return {
        "positive": solution.min_max(values.copy(), low, low + 5.0),
        "around zero": solution.min_max(values.copy(), low=-low, high=low),
    }


def constant_slices(solution, seed):
    rng = np.random.default_rng(seed)
    value = float(rng.uniform(1.0, 9.0))
    return {
        "several": solution.min_max(np.full(5, value), 2.0, 3.0),
        "zeros": solution.min_max(np.zeros(4), -1.0, 1.0),
        "one number": solution.min_max(np.array([value]), 0.5, 1.0),
    }


def nan_cells(solution, seed):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=10)
    values[rng.choice(10, size=3, replace=False)] = np.nan
    return solution.min_max(values)


def all_nan_slice(solution, seed):
    size = int(np.random.default_rng(seed).integers(1, 6))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        scaled = solution.min_max(np.full(size, np.nan))
    return {"result": scaled, "warnings": [str(warning.message) for warning in caught]}


def small_integers(solution, seed):
    values = np.random.default_rng(seed).permutation([-128, -100, 0, 5, 90, 127])
    return solution.min_max(values.astype(np.int8))


def bad_range(solution, seed):
    rng = np.random.default_rng(seed)
    low = float(rng.uniform(-3.0, 3.0))
    outcomes = []
    for high in [low, low - 1.0]:
        try:
            solution.min_max(rng.normal(size=4), low, high)
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def empty_array(solution, seed):
    columns = int(np.random.default_rng(seed).integers(1, 5))
    return {
        "(0,)": solution.min_max(np.empty(0)),
        "no rows": solution.min_max(np.empty((0, columns))),
        "no rows, axis 0": solution.min_max(np.empty((0, columns)), axis=0),
    }


def input_unchanged(solution, seed):
    values = np.random.default_rng(seed).normal(size=6)
    solution.min_max(values, 0.0, 2.0)
    return values
