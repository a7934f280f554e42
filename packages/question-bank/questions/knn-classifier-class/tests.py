import numpy as np


def _plain(labels):
    """Labels as a list of Python's own strings and numbers."""
    return [label.item() if hasattr(label, "item") else label for label in labels]


# Votes of two classes with an odd k are never tied, and random floats are never at equal distance.
# But for the first case, either there is one feature or the classes lie far apart.
def known_points(solution, seed):
    rng = np.random.default_rng(seed)
    X = np.array([[0, 0], [0, 1], [1, 0], [5, 5], [5, 6], [6, 5]])
    queries = np.array([[1, 1], [5, 4], [0, 0], [2, 2], [9, 9], [-3, 7]])
    model = solution.KNNClassifier().fit(X, [0, 0, 0, 1, 1, 1])
    results = {"six points": _plain(model.predict(queries))}
    for n, d, k in [(40, 2, 1), (60, 4, 3), (90, 6, 7)]:
        rows, labels = rng.normal(size=(n, d)), rng.integers(2, size=n)
        model = solution.KNNClassifier(k).fit(rows, labels)
        results[f"{n} rows, k = {k}"] = _plain(model.predict(rng.normal(size=(60, d))))
    return results


def label_kinds(solution, seed):
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(30, 1))
    side = (rows[:, 0] > 0).astype(int)
    queries = rng.normal(size=(10, 1))
    kinds = {
        "strings a and b": [["a", "b"][one] for one in side],
        "array of strings": np.array(["the left", "right"])[side],
        "-1 and 1": np.array([-1, 1])[side],
        "list of numbers": [[-7, 1000][one] for one in side],
    }
    return {
        name: _plain(solution.KNNClassifier(3).fit(rows, labels).predict(queries))
        for name, labels in kinds.items()
    }


def distance_ties(solution, seed):
    rng = np.random.default_rng(seed)
    results = {}
    for k in (3, 7):
        # Many rows in each place, of which the first k have label 1 and the others label 0.
        places = rng.integers(0, 20, size=600)
        labels = np.zeros(600, dtype=int)
        for place in range(20):
            labels[np.flatnonzero(places == place)[:k]] = 1
        model = solution.KNNClassifier(k).fit(places[:, None], labels)
        results[f"k = {k}"] = _plain(model.predict(np.arange(20)[:, None]))
        model = solution.KNNClassifier(k).fit(np.full((99, 1), 500), (np.arange(99) < k).astype(int))
        results[f"one place, k = {k}"] = _plain(model.predict(np.array([[499], [503]])))
    return results


def vote_ties(solution, seed):
    rng = np.random.default_rng(seed)
    results = []
    for number in range(12):
        # Two of each of two classes and one of a third; the larger label is nearest at first.
        labels = [1, 0, 0, 1, 2] if number == 0 else rng.permutation([0, 0, 1, 1, 2]).tolist()
        rows = np.arange(1.0, 7.0)[:, None]
        model = solution.KNNClassifier(5).fit(rows, [*labels, 2])
        results.append(_plain(model.predict(np.array([[0.25]]))))
    return results


def extreme_k(solution, seed):
    rng = np.random.default_rng(seed)
    rows = rng.permutation(100)[:15, None].astype(float)
    unique = rng.permutation(15)
    majority = np.array([1] * 8 + [0] * 7)
    return {
        "k = 1": _plain(solution.KNNClassifier(k=1).fit(rows, unique).predict(rows)),
        "k = n": _plain(solution.KNNClassifier(k=15).fit(rows, majority).predict(rows[::4])),
        "n = 1": _plain(solution.KNNClassifier(1).fit(rows[:1], [3]).predict(rows[:2])),
    }


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    rows, labels = rng.normal(size=(6, 2)), [0, 1, 0, 1, 0, 1]
    fitted = solution.KNNClassifier(3).fit(rows, labels)
    calls = {
        "k 0": (ValueError, lambda: solution.KNNClassifier(0).fit(rows, labels)),
        "k below 0": (ValueError, lambda: solution.KNNClassifier(-2).fit(rows, labels)),
        "k above n": (ValueError, lambda: solution.KNNClassifier(7).fit(rows, labels)),
        "one feature less": (ValueError, lambda: fitted.predict(rows[:, :1])),
        "one feature more": (ValueError, lambda: fitted.predict(np.ones((4, 3)))),
        "predict first": (RuntimeError, lambda: solution.KNNClassifier(2).predict(rows)),
    }
    outcomes = {}
    for name, (error, call) in calls.items():
        try:
            call()
            outcomes[name] = "no error"
        except error:
            outcomes[name] = error.__name__
    return outcomes


def no_queries(solution, seed):
    rng = np.random.default_rng(seed)
    model = solution.KNNClassifier(k=2).fit(rng.normal(size=(6, 3)), [0, 1, 0, 1, 0, 1])
    return _plain(model.predict(np.empty((0, 3))))


def many_queries(solution, seed, size):
    rng = np.random.default_rng(seed)
    labels = np.arange(size) % 2
    rows = rng.normal(size=(size, 20)) + 50.0 * labels[:, None]
    queries = rng.normal(size=(size, 20)) + 50.0 * rng.integers(2, size=size)[:, None]
    return _plain(solution.KNNClassifier(k=3).fit(rows, labels).predict(queries))
