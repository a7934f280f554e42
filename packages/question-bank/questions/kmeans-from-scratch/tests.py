import random

import numpy as np


def _blobs(rng, k, points_each, d=2, spread=1.0, distance=10.0):
    corners = distance * np.arange(k)[:, None] * np.ones(d)
    corners[:, 0] *= np.where(np.arange(k) % 2 == 0, 1.0, -1.0)
    X = np.repeat(corners, points_each, axis=0)
    return rng.permutation(X + rng.normal(scale=spread, size=X.shape))


def _state(model, X, max_iter=300):
    return {
        "X": X,
        "max_iter": max_iter,
        "centers": model.centers,
        "labels": model.labels,
        "inertia": model.inertia,
        "n_iter": model.n_iter,
    }


def given_centers(solution, seed):
    rng = np.random.default_rng(seed)
    X = _blobs(rng, 4, 60, spread=2.0)
    starts = _blobs(rng, 4, 1, spread=2.0)
    return [_state(solution.KMeans(4, init=init).fit(X), X) for init in (starts, starts[::-1])]


def separated_blobs(solution, seed):
    # The blobs are so small and far apart that k-means++ misses one less than once in a million.
    X = _blobs(np.random.default_rng(seed), 8, 15, d=3, spread=0.001, distance=100.0)
    fits = [solution.KMeans(8, random_state=seed % 1000 + start).fit(X) for start in range(6)]
    return np.concatenate([8 * number + model.labels for number, model in enumerate(fits)])


def fitted_state(solution, seed):
    rng = np.random.default_rng(seed)
    # So many points without clusters take many steps, the last ones of which are small.
    X = rng.normal(size=(1500, 3))
    return [
        _state(solution.KMeans(k, random_state=seed % 1000).fit(X), X) for k in (2, 5, 9)
    ]


def early_stop(solution, seed):
    X = np.random.default_rng(seed).uniform(size=(300, 2))
    return [
        _state(solution.KMeans(6, max_iter=max_iter).fit(X), X, max_iter) for max_iter in (1, 2, 3)
    ]


def empty_clusters(solution, seed):
    rng = np.random.default_rng(seed)
    X = _blobs(rng, 3, 20)
    one_far = X[:4].copy()
    one_far[2] = 1e4
    two_far = X[:5].copy()
    two_far[[0, 3]] = -1e4
    same_start = np.repeat(X[:1], 3, axis=0)
    return [
        _state(solution.KMeans(len(starts), init=starts.copy()).fit(X), X)
        for starts in (one_far, two_far, same_start)
    ]


def predicted_labels(solution, seed):
    rng = np.random.default_rng(seed)
    shift = rng.integers(-20, 20, size=2)
    corners = np.array([[0, 0], [8, 0], [0, 8]]) + shift
    X = np.repeat(corners, 3, axis=0)
    model = solution.KMeans(3, init=corners.astype(float)).fit(X)
    ties = np.array([[4, 0], [0, 4], [4, 4], [5, 5]]) + shift
    near = corners[rng.integers(3, size=20)] + rng.integers(-1, 2, size=(20, 2))
    return {
        "centers": model.centers,
        "points": np.concatenate([ties, near, X]),
        "labels": model.predict(np.concatenate([ties, near, X])),
    }


def extreme_k(solution, seed):
    X = np.random.default_rng(seed).normal(size=(12, 2))
    return [_state(solution.KMeans(k, random_state=3).fit(X), X) for k in (1, 12)]


def duplicate_points(solution, seed):
    rng = np.random.default_rng(seed)
    few = rng.normal(size=(2, 3))[rng.integers(2, size=15)]
    one = np.ones((6, 2)) * rng.normal()
    return [_state(solution.KMeans(4, random_state=1).fit(X), X) for X in (few, one)]


def repeatable(solution, seed):
    X = np.random.default_rng(seed).normal(size=(80, 2))
    before = X.copy()
    global_states = _global_states()
    first = solution.KMeans(5, random_state=seed % 1000).fit(X)
    second = solution.KMeans(5, random_state=seed % 1000).fit(X)
    return {
        "same labels": bool(np.array_equal(first.labels, second.labels)),
        "same centers": bool(np.array_equal(first.centers, second.centers)),
        "global generators as before": _global_states() == global_states,
        "X as before": bool(np.array_equal(X, before)),
    }


def _global_states():
    name, keys, *rest = np.random.get_state()
    return repr((random.getstate(), name, keys.tolist(), rest))


def errors(solution, seed):
    X = np.random.default_rng(seed).normal(size=(6, 2))
    with_nan = X.copy()
    with_nan[2, 1] = np.nan
    outcomes = []
    for k, points in [(0, X), (-2, X), (7, X), (2, with_nan)]:
        try:
            solution.KMeans(k).fit(points)
            outcomes.append("no error")
        except ValueError:
            outcomes.append("ValueError")
    return outcomes


def large_input(solution, seed, size):
    X = np.random.default_rng(seed).uniform(size=(size, 1))
    return [_state(solution.KMeans(3, max_iter=15).fit(X), X, 15)]
