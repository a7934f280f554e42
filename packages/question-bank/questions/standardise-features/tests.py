import inspect
import warnings

import numpy as np


# Only random_columns has several columns: a case fails for one reason.
def random_columns(solution, seed):
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(12, 5)) * rng.uniform(0.5, 20.0, size=5) + rng.uniform(
        -9.0, 9.0, size=5
    )
    Z, means, scales = solution.standardise(table.copy())
    wide = solution.standardise(rng.integers(-50, 51, size=(3, 6)) + np.array([[0], [200], [500]]))
    return {
        "floats": [Z, means, scales],
        "rebuilt": Z * scales + means,
        "integers": [*wide],
    }


def constant_columns(solution, seed):
    rng = np.random.default_rng(seed)
    columns = [np.full(7, 0.1), np.full(int(rng.integers(3, 40)), rng.uniform(0.1, 0.9))]
    columns += [np.zeros(5), np.full(6, -0.7), np.full(1, 0.3)]
    results = []
    for column in columns:
        Z, _, scales = solution.standardise(column.reshape(-1, 1))
        results.append([Z, scales])
    return results


def nan_cells(solution, seed):
    rng = np.random.default_rng(seed)
    column = rng.normal(3.0, 2.0, size=(9, 1))
    column[rng.choice(9, size=3, replace=False)] = np.nan
    constant = np.array([[0.5], [np.nan], [0.5]])
    return {
        "random": [*solution.standardise(column)],
        "constant": [*solution.standardise(constant)],
    }


def all_nan_column(solution, seed):
    rows = int(np.random.default_rng(seed).integers(2, 7))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Z, means, scales = solution.standardise(np.full((rows, 1), np.nan))
    return {
        "Z": Z,
        "means": means,
        "scales": scales,
        "warnings": [str(warning.message) for warning in caught],
    }


def tiny_and_shifted(solution, seed):
    rng = np.random.default_rng(seed)
    tiny, tiny_means, tiny_scales = solution.standardise(rng.uniform(1.0, 9.0, size=(8, 1)) * 1e-20)
    shifted, _, shifted_scales = solution.standardise(rng.uniform(0.0, 9.0, size=(8, 1)) + 2.0**17)
    return {
        "tiny": [tiny, tiny_means * 1e20, tiny_scales * 1e20],
        "far from zero": [shifted, shifted_scales],
    }


def no_rows(solution, seed):
    columns = int(np.random.default_rng(seed).integers(1, 5))
    return solution.standardise(np.empty((0, columns)))


def input_unchanged(solution, seed):
    table = np.random.default_rng(seed).normal(size=(6, 1))
    solution.standardise(table)
    return table


def documented(solution, seed):
    signature = inspect.signature(solution.standardise)
    hints = [parameter.annotation for parameter in signature.parameters.values()]
    return {
        "docstring": bool((solution.standardise.__doc__ or "").strip()),
        "parameter annotated": inspect.Parameter.empty not in hints,
        "return annotated": signature.return_annotation is not inspect.Signature.empty,
    }
