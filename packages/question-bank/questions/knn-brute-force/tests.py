import numpy as np


def _fitted(solution, rng, rows, labels, k, **options):
    return solution.KNN(k=k, **options).fit(rows, labels)


def _plain(labels):
    """Labels as a list of Python's own strings and numbers."""
    return [label.item() if hasattr(label, "item") else label for label in labels]


# k is odd and there are two classes wherever votes are not to be tied.
def known_neighbours(solution, seed):
    rng = np.random.default_rng(seed)
    line = solution.KNN(k=3).fit(np.array([[0], [1], [5], [6]]), [0, 1, 1, 2])
    results = {"by hand": [line.kneighbors(np.array([[2]])), _plain(line.predict(np.array([[2]])))]}
    for size, d, k in [(7, 1, 1), (40, 2, 3), (90, 6, 7)]:
        rows, queries = rng.normal(size=(size, d)), 2.0 + 3.0 * rng.normal(size=(15, d))
        model = solution.KNN(k).fit(rows, rng.integers(2, size=size))
        distances, indices = model.kneighbors(queries)
        results[f"{size} rows, k {k}"] = [distances, indices, _plain(model.predict(queries))]
    # With the default k of 5, as many rows as needed and no more.
    rows = rng.normal(size=(5, 2))
    results["k = n"] = solution.KNN().fit(rows, np.array([1, 1, 0, 0, 0])).kneighbors(rows[:2] + 9.0)
    return results


def distance_ties(solution, seed):
    rng = np.random.default_rng(seed)
    # So many points on a small grid that most distances occur many times.
    rows, queries = rng.integers(0, 4, size=(120, 2)), rng.integers(0, 4, size=(12, 2))
    far = rng.integers(500, 503, size=(60, 2))
    return [
        solution.KNN(9).fit(rows, np.zeros(120, dtype=int)).kneighbors(queries),
        solution.KNN(4).fit(far, np.zeros(60, dtype=int)).kneighbors(queries),
    ]


def vote_ties(solution, seed):
    rng = np.random.default_rng(seed)
    results = []
    for _ in range(12):
        # Two of each class at distances that are all different, one of a third, and one far away.
        labels = [*rng.permutation([0, 0, 1, 1, 2]).tolist(), 2]
        places = np.append(rng.permutation(9)[:5] + 1.0, 100.0)
        model = solution.KNN(5).fit(places[:, None], labels)
        results.append(_plain(model.predict(np.array([[0.25]]))))
    return results


def label_kinds(solution, seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(30, 2))
    side = (rows[:, 0] > 0).astype(int)
    queries = rng.normal(size=(10, 2))
    kinds = {
        "list of strings": [["left", "the right"][one] for one in side],
        "array of strings": np.array(["left", "the right"])[side],
        "negative": np.array([-7, -1])[side],
        "list of numbers": [[-1, 1000000][one] for one in side],
    }
    return {
        name: _plain(solution.KNN(3).fit(rows, labels).predict(queries)) for name, labels in kinds.items()
    }


def chunk_sizes(solution, seed):
    rng = np.random.default_rng(seed)
    rows, queries = rng.normal(size=(25, 3)), rng.normal(size=(23, 3))
    labels = rng.integers(2, size=25)
    results = {}
    for chunk in (1, 4, 22, 23, 24):
        model = solution.KNN(k=3, chunk=chunk).fit(rows, labels)
        results[chunk] = [*model.kneighbors(queries), _plain(model.predict(queries))]
    return results


def no_queries(solution, seed):
    rng = np.random.default_rng(seed)
    model = solution.KNN(k=2).fit(rng.normal(size=(6, 3)), rng.integers(2, size=6))
    distances, indices = model.kneighbors(np.empty((0, 3)))
    return {
        "labels": _plain(model.predict(np.empty((0, 3)))),
        "shapes": [np.shape(distances), np.shape(indices)],
    }


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    rows, labels = rng.normal(size=(6, 2)), [0, 1, 0, 1, 0, 1]
    calls = {
        "k 0": (ValueError, lambda: solution.KNN(0).fit(rows, labels)),
        "k below 0": (ValueError, lambda: solution.KNN(-2).fit(rows, labels)),
        "k above n": (ValueError, lambda: solution.KNN(7).fit(rows, labels)),
        "predict first": (RuntimeError, lambda: solution.KNN(2).predict(rows)),
        "kneighbors first": (RuntimeError, lambda: solution.KNN(2).kneighbors(rows)),
    }
    outcomes = {}
    for name, (error, call) in calls.items():
        try:
            call()
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    return outcomes


def many_queries(solution, seed, size):
    rng = np.random.default_rng(seed)
    model = solution.KNN(k=3).fit(rng.normal(size=(size, 20)), np.arange(size) % 2)
    queries = rng.normal(size=(size, 20))
    distances, indices = model.kneighbors(queries)
    return distances.sum(axis=1), indices[::20]


def chunked_memory(solution, seed, size):
    rng = np.random.default_rng(seed)
    model = solution.KNN(k=3, chunk=25).fit(rng.normal(size=(500, 2)), np.arange(500) % 2)
    distances, indices = model.kneighbors(rng.normal(size=(size, 2)))
    return distances.sum(axis=1), indices[::20]
