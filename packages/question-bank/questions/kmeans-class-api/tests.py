import random

import numpy as np


def _seed(seed, number=0):
    """A seed for the candidate's class, drawn from that of the case."""
    return (seed + 7919 * number) % 100_003


def update_steps(solution, seed):
    rng = np.random.default_rng(seed)
    runs = []
    for k, d in [(1, 2), (3, 2), (4, 3)]:
        X = rng.normal(size=(60, d))
        runs.append(
            {
                "X": X,
                "after 0, 1, 2 and 3 iterations": [
                    solution.KMeans(k, random_state=_seed(seed)).fit(X, steps).centroids
                    for steps in range(4)
                ],
            }
        )
    return runs


def far_blobs(solution, seed):
    rng = np.random.default_rng(seed)
    found = []
    for number in range(16):
        # Of two far blobs of equal size, k-means finds both from any two distinct rows.
        middle = 1e6 * rng.choice([-1.0, 1.0], size=2)
        X = np.repeat([middle, middle + [9.0, 2.0]], 20, axis=0)
        X = rng.permutation(X + rng.uniform(-0.5, 0.5, size=X.shape))
        centroids = np.asarray(solution.KMeans(2, _seed(seed, number)).fit(X).centroids)
        # Relative to the middle, so that the tolerance is one of the blobs and not of their place.
        found.append(centroids[centroids[:, 0].argsort()] - middle)
    return np.stack(found)


def predict_shapes(solution, seed):
    rng = np.random.default_rng(seed)
    shift = rng.integers(-50, 50, size=2)
    corners = shift + np.array([[0, 0], [8, 0], [0, 8]])
    model = solution.KMeans(3, random_state=_seed(seed)).fit(corners.astype(float))
    ties = shift + np.array([[4, 0], [0, 4], [4, 4], [5, 5]])
    near = corners[rng.integers(3, size=12)] + rng.integers(-1, 2, size=(12, 2))
    queries = np.concatenate([ties, near]).astype(float)
    return {
        "queries": queries,
        "centroids": model.centroids,
        "rows": model.predict(queries),
        "one row": model.predict(queries[:1]),
        "points": [model.predict(query) for query in queries],
    }


def start_rows(solution, seed):
    rng = np.random.default_rng(seed)
    runs = []
    for number, (kinds, k) in enumerate([(3, 3), (3, 2), (6, 5), (30, 4)]):
        # All but the first row occur once, the first one very often.
        distinct = 60.0 + rng.permutation(100)[:kinds, None] + rng.integers(0, 9, size=(1, 3))
        X = rng.permutation(np.concatenate([distinct, np.repeat(distinct[:1], 40, axis=0)]))
        fits = [solution.KMeans(k, _seed(seed, 10 * number + one)).fit(X, 0) for one in range(5)]
        runs.append({"X": X, "k": k, "starts": [model.centroids for model in fits]})
    return runs


def early_stop(solution, seed):
    rng = np.random.default_rng(seed)
    counts = {}
    for number in range(3):
        X = rng.normal(size=(25, 2))
        model = solution.KMeans(3, random_state=_seed(seed, number)).fit(X, n_iterations=1500)
        counts[f"data {number}"] = model.n_iter
    X = rng.uniform(size=(400, 2))
    counts["limit"] = solution.KMeans(8, random_state=_seed(seed)).fit(X, n_iterations=2).n_iter
    return counts


def repeatable(solution, seed):
    X = np.random.default_rng(seed).normal(size=(50, 2))
    before = X.copy()
    states = _global_states()
    first = solution.KMeans(4, random_state=_seed(seed)).fit(X).centroids
    second = solution.KMeans(4, random_state=_seed(seed)).fit(X).centroids
    starts = [solution.KMeans(1, random_state=one).fit(X, 0).centroids for one in range(40)]
    return {
        "same centroids": bool(np.array_equal(first, second)),
        "seeds make a difference": len({np.asarray(one).tobytes() for one in starts}) > 1,
        "global generators as before": _global_states() == states,
        "X as before": bool(np.array_equal(X, before)),
    }


def _global_states():
    name, keys, *rest = np.random.get_state()
    return repr((random.getstate(), name, keys.tolist(), rest))


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(6, 2))
    repeated = np.repeat(X[:2], 5, axis=0)
    calls = {
        "k 0": (ValueError, lambda: solution.KMeans(0).fit(X)),
        "k below 0": (ValueError, lambda: solution.KMeans(-1).fit(X)),
        "k above the rows": (ValueError, lambda: solution.KMeans(7).fit(X)),
        "k above the distinct rows": (ValueError, lambda: solution.KMeans(3).fit(repeated)),
        "predict first": (RuntimeError, lambda: solution.KMeans(2).predict(X)),
    }
    outcomes = {}
    for name, (error, call) in calls.items():
        try:
            call()
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    outcomes["k of all rows"] = np.shape(solution.KMeans(6).fit(X).centroids)
    return outcomes


def many_points(solution, seed, size):
    X = np.random.default_rng(seed).uniform(size=(size, 8))
    model = solution.KMeans(4, random_state=_seed(seed)).fit(X, n_iterations=10)
    return {"X": X[:500], "centroids": model.centroids}
