import numpy as np


def plain_vectors(solution, seed):
    rng = np.random.default_rng(seed)
    size = int(rng.integers(3, 15))
    return {
        "by hand": solution.residuals(np.array([3.0, 5.0, 2.0]), np.array([1.0, 5.5, 2.0])),
        "random": solution.residuals(rng.normal(size=size), rng.normal(size=size)),
    }


# From here on the sign of the result is not looked at: a case fails for one reason.
def mixed_shapes(solution, seed):
    rng = np.random.default_rng(seed)
    true, predicted = rng.normal(size=(2, int(rng.integers(3, 15))))
    return {
        "vector and column": np.abs(
            solution.residuals(true.copy(), predicted[:, np.newaxis].copy())
        ),
        "column and vector": np.abs(
            solution.residuals(true[:, np.newaxis].copy(), predicted.copy())
        ),
        "two columns": np.abs(
            solution.residuals(true[:, np.newaxis].copy(), predicted[:, np.newaxis].copy())
        ),
    }


def _outcomes(solution, shapes):
    outcomes = []
    for first, second in shapes:
        try:
            solution.residuals(np.ones(first), np.zeros(second))
            outcomes.append(f"no error for {first} and {second}")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def unlike_lengths(solution, seed):
    n = int(np.random.default_rng(seed).integers(3, 9))
    shapes = [
        ((n,), (1,)),
        ((1,), (n,)),
        ((n,), (n + 1,)),
        ((n,), (1, 1)),
        ((n, 1), (n - 1, 1)),
        ((0,), (1,)),
    ]
    return _outcomes(solution, shapes)


def other_shapes(solution, seed):
    n = int(np.random.default_rng(seed).integers(3, 9))
    shapes = [
        ((n, n), (n, n)),
        ((1, n), (1, n)),
        ((n,), (1, n)),
        ((n, 2), (n, 2)),
        ((n, 1, 1), (n,)),
        ((), ()),
    ]
    return _outcomes(solution, shapes)


def one_value(solution, seed):
    value = np.random.default_rng(seed).normal(size=1)
    shapes = [(1,), (1, 1)]
    return [
        np.shape(solution.residuals(value.reshape(first), value.reshape(second)))
        for first in shapes
        for second in shapes
    ]


def no_values(solution, seed):
    return [
        solution.residuals(np.empty(0), np.empty(0)),
        solution.residuals(np.empty((0, 1)), np.empty(0)),
        solution.residuals(np.empty((0, 1)), np.empty((0, 1))),
    ]


def unsigned_integers(solution, seed):
    low = np.random.default_rng(seed).integers(0, 100, size=6)
    return {
        "uint8": np.abs(solution.residuals(low.astype(np.uint8), (low + 150).astype(np.uint8))),
        "int64": np.abs(solution.residuals(low, low + 3)),
    }


def nan_values(solution, seed):
    rng = np.random.default_rng(seed)
    true, predicted = rng.normal(size=(2, 9))
    first, second = rng.choice(9, size=2, replace=False)
    true[first], predicted[second] = np.nan, np.nan
    return np.abs(solution.residuals(true, predicted))


def input_unchanged(solution, seed):
    true, predicted = np.random.default_rng(seed).normal(size=(2, 7))
    solution.residuals(true, predicted)
    return [true, predicted]


def lean_memory(solution, seed, size):
    true, predicted = np.random.default_rng(seed).normal(size=(2, size))
    return np.abs(solution.residuals(true, predicted))
