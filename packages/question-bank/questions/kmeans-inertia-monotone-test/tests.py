import numpy as np


def _blobs(rng, k, n, d=2):
    """Points around k centres, in no order, and k of them to start with."""
    X = 6.0 * rng.normal(size=(k, d))[np.arange(n) % k] + rng.normal(size=(n, d))
    return X, X[rng.choice(n, size=k, replace=False)].copy()


def _trace(solution, X, init, *rest):
    return [float(value) for value in solution.inertia_trace(X.copy(), init.copy(), *rest)]


# Only here does a trace run through several iterations to its end.
def known_traces(solution, seed):
    rng = np.random.default_rng(seed)
    line = np.array([[0.0], [2.0], [9.0], [11.0]])
    return {
        "by hand": _trace(solution, line, line[:2]),
        "whole numbers": _trace(solution, np.array([[0, 0], [0, 3], [8, 0], [9, 4]]), np.array([[0, 0], [0, 3]])),
        "random": [_trace(solution, *_blobs(rng, k, n)) for k, n in [(2, 20), (4, 60), (7, 150)]],
    }


def one_cluster(solution, seed):
    X, init = _blobs(np.random.default_rng(seed), 1, 15)
    return _trace(solution, X, init + 0.5)


def empty_cluster(solution, seed):
    rng = np.random.default_rng(seed)
    X = np.repeat([[0.0, 0.0], [10.0, 0.0]], 8, axis=0) + rng.uniform(-1, 1, size=(16, 2))
    # The third centre is nobody's, and would get points if it moved.
    return _trace(solution, X, np.array([[1.0, 0.0], [9.0, 0.0], [5.0, 70.0]]), 1), _trace(
        solution, X, np.array([[1.0, 0.0], [5.0, 70.0], [9.0, 0.0]]), 2
    )


def tied_points(solution, seed):
    step = float(np.random.default_rng(seed).integers(1, 9))
    # The point in the middle decides where the centres go.
    line = step * np.array([[0.0], [2.0], [4.0], [4.0]])
    corner = step * np.array([[0.0, 0.0], [2.0, 2.0], [4.0, 4.0], [6.0, 0.0]])
    return [
        _trace(solution, line, step * np.array([[0.0], [4.0]]), 1),
        _trace(solution, line, step * np.array([[4.0], [0.0]]), 1),
        _trace(solution, corner, step * np.array([[0.0, 4.0], [4.0, 0.0]]), 1),
    ]


def few_iterations(solution, seed):
    rng = np.random.default_rng(seed)
    line = np.arange(60.0)[:, None] + rng.uniform(0.0, 0.1, size=(60, 1))
    return [len(_trace(solution, line, line[:3], max_iter)) for max_iter in (1, 2, 3)]


def far_from_origin(solution, seed):
    rng = np.random.default_rng(seed)
    X = np.repeat([[0.0, 0.0], [6.0, 0.0]], 10, axis=0) + rng.uniform(-1, 1, size=(20, 2))
    return _trace(solution, X + 1e6, np.array([[1.0, 0.0], [5.0, 0.0]]) + 1e6, 1)


def errors(solution, seed):
    X, _ = _blobs(np.random.default_rng(seed), 2, 6)
    outcomes = []
    for count in (7, 12):
        try:
            solution.inertia_trace(X, np.resize(X, (count, 2)))
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def input_unchanged(solution, seed):
    X, init = _blobs(np.random.default_rng(seed), 3, 30)
    before = X.copy(), init.copy()
    solution.inertia_trace(X, init, 5)
    return [bool(np.array_equal(X, before[0])), bool(np.array_equal(init, before[1]))]


def many_points(solution, seed, size):
    rng = np.random.default_rng(seed)
    X = rng.uniform(size=(size, 2))
    X[:, 0] += 3.0 * (np.arange(size) % 2)
    return _trace(solution, X, X[:2].copy(), 1)
