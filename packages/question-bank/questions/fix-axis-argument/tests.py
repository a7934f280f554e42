import warnings

import numpy as np


def rectangular(solution, seed):
    rng = np.random.default_rng(seed)
    tall = rng.normal(size=(7, 3)) + rng.uniform(-9.0, 9.0, size=3)
    wide = rng.normal(size=(3, 6)) + rng.uniform(-9.0, 9.0, size=6)
    return {
        "more rows": solution.centre_columns_unit_rows(tall),
        "fewer rows": solution.centre_columns_unit_rows(wide),
    }


def square(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(3, 7))
    return solution.centre_columns_unit_rows(rng.normal(2.0, 3.0, size=(size, size)))


# Below, no table has fewer rows than columns, or as many: a case fails for one reason.
def _with_zero_rows(seed):
    rng = np.random.default_rng(seed)
    middle = rng.integers(-9, 10, size=3).astype(float)
    step = rng.integers(1, 9, size=3)
    return rng.permutation(np.array([middle + step, middle, middle - step, middle]))


def zero_rows(solution, seed):
    table = _with_zero_rows(seed)
    is_zero = (table == table.mean(axis=0)).all(axis=1)
    rng = np.random.default_rng(seed)
    return {
        "rows of norm 0": solution.centre_columns_unit_rows(table.copy())[is_zero],
        "a single row": solution.centre_columns_unit_rows(rng.integers(1, 9, size=(1, 1)) + 0.5),
    }


def short_rows(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.centre_columns_unit_rows(rng.uniform(1.0, 5.0, size=(6, 4)) * 1e-11)


def no_warnings(solution, seed):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.centre_columns_unit_rows(_with_zero_rows(seed))
    return [str(warning.message) for warning in caught]


def no_rows(solution, seed):
    columns = int(np.random.default_rng(seed).integers(1, 6))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = solution.centre_columns_unit_rows(np.empty((0, columns)))
    return {"result": result, "warnings": [str(warning.message) for warning in caught]}


def integer_input(solution, seed):
    table = np.random.default_rng(seed).integers(-100, 101, size=(6, 3))
    return {
        "int64": solution.centre_columns_unit_rows(table),
        "int8": solution.centre_columns_unit_rows(table.astype(np.int8)),
    }


def input_unchanged(solution, seed):
    table = np.random.default_rng(seed).normal(size=(5, 3))
    solution.centre_columns_unit_rows(table)
    return table
