import warnings

import numpy as np


def small_rows(solution, seed):
    return solution.softmax(np.random.default_rng(seed).normal(size=(3, 4)))


def every_axis(solution, seed):
    rng = np.random.default_rng(seed)
    line, table, cube = rng.normal(size=4), rng.normal(size=(4, 4)), rng.normal(size=(3, 3, 3))
    return {
        "1-D": solution.softmax(line),
        "2-D, default axis": solution.softmax(table),
        "2-D, axis 0": solution.softmax(table, axis=0),
        "2-D, axis 1": solution.softmax(table, axis=1),
        "3-D, axis 0": solution.softmax(cube, axis=0),
        "3-D, axis 1": solution.softmax(cube, axis=1),
        "3-D, axis -2": solution.softmax(cube, axis=-2),
        "3-D, axis 2": solution.softmax(cube, axis=2),
    }


def large_logits(solution, seed):
    rng = np.random.default_rng(seed)
    offsets = np.array([[1e4], [-1e4], [0.0], [9e5], [-9e5]])
    return solution.softmax(rng.normal(size=(5, 6)) + offsets)


def shifted_logits(solution, seed):
    rng = np.random.default_rng(seed)
    # Quarters and whole shifts are exact in float64, so both calls see the same differences.
    logits = rng.integers(-20, 20, size=(4, 5)) / 4.0
    shift = rng.integers(-5000, 5000, size=(4, 1)).astype(float)
    return {"plain": solution.softmax(logits), "shifted": solution.softmax(logits + shift)}


def sums_to_one(solution, seed):
    rng = np.random.default_rng(seed)
    return solution.softmax(rng.normal(scale=300.0, size=(7, 5, 4)), axis=1)


def _masked(seed):
    rng = np.random.default_rng(seed)
    logits = rng.normal(size=(6, 5))
    masked = rng.random(size=(6, 5)) < 0.4
    masked[:, 0] = True
    masked[:, 1] = False
    logits[masked] = -np.inf
    return logits


def masked_entries(solution, seed):
    return solution.softmax(_masked(seed))


def _undefined(seed):
    logits = np.random.default_rng(seed).normal(size=(6, 4))
    logits[0] = -np.inf
    logits[1, 2] = np.nan
    logits[2, 0] = np.inf
    logits[3] = [np.inf, -np.inf, 0.0, np.inf]
    logits[4] = [np.nan, -np.inf, -np.inf, -np.inf]
    return logits


def undefined_slices(solution, seed):
    logits = _undefined(seed)
    return {"rows": solution.softmax(logits), "columns": solution.softmax(logits.T.copy(), axis=0)}


def empty_input(solution, seed):
    return {
        "(0, 4), axis -1": solution.softmax(np.empty((0, 4))),
        "(3, 0), axis -1": solution.softmax(np.empty((3, 0))),
        "(0,)": solution.softmax(np.empty(0)),
    }


def input_dtypes(solution, seed):
    rng = np.random.default_rng(seed)
    return {
        "int64": solution.softmax(rng.integers(-5, 6, size=(3, 4))),
        "int8": solution.softmax(rng.integers(-128, 128, size=(3, 4)).astype(np.int8)),
        "float32": solution.softmax(rng.normal(size=(3, 4)).astype(np.float32)),
    }


def no_warnings(solution, seed):
    inputs = [_masked(seed), _undefined(seed), np.empty((3, 0)), np.array([1e5, -1e5])]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for logits in inputs:
            solution.softmax(logits)
    return {"warnings": [str(warning.message) for warning in caught], "arguments": inputs}
