import warnings

import numpy as np


def every_axis(solution, seed):
    rng = np.random.default_rng(seed)
    line, table, cube = rng.normal(size=4), rng.normal(size=(4, 4)), rng.normal(size=(3, 3, 3))
    return {
        "1-D": solution.softmax(line),
        "2-D, default axis": solution.softmax(table.copy()),
        "2-D, axis 0": solution.softmax(table.copy(), axis=0),
        "2-D, axis 1": solution.softmax(table.copy(), axis=1),
        "3-D, axis 0": solution.softmax(cube.copy(), axis=0),
        "3-D, axis 1": solution.softmax(cube.copy(), axis=1),
        "3-D, axis -2": solution.softmax(cube.copy(), axis=-2),
        "3-D, axis 2": solution.softmax(cube.copy(), axis=2),
    }


def large_logits(solution, seed):
    rng = np.random.default_rng(seed)
    offsets = np.array([[1e4], [-1e4], [0.0], [9e5], [-9e5]])
    # Quarters and whole shifts are exact in float64, so both tables have the same differences.
    quarters = rng.integers(-20, 20, size=(5, 4)) / 4.0
    return {
        "rows far apart": solution.softmax(rng.normal(size=(5, 6)) + offsets),
        "not shifted": solution.softmax(quarters.copy()),
        "shifted": solution.softmax(quarters + offsets),
        "spread within rows": solution.softmax(rng.normal(scale=300.0, size=(5, 4))),
    }


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
    return solution.softmax(_undefined(seed))


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
        "int8": solution.softmax(np.array([[-128, 127, 0], [127, 126, 125]], dtype=np.int8)),
        "float32": solution.softmax(rng.normal(size=(3, 4)).astype(np.float32)),
    }


def no_warnings(solution, seed):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        solution.softmax(_masked(seed))
        solution.softmax(_undefined(seed))
    return [str(warning.message) for warning in caught]


def input_unchanged(solution, seed):
    logits = _masked(seed)
    solution.softmax(logits)
    return logits
