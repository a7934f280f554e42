import numpy as np
import pandas as pd


def _plain(label):
    return label.item() if hasattr(label, "item") else label


def _line(places, classes):
    """One feature, so that the distance to 0 is the place itself."""
    return pd.DataFrame({"x": places, "class": classes})


# A case fails for one reason: but for the cases with those names, two classes with odd k, random
# floats, classes that are numbers, and at most two features with an index of 0, 1, 2, …
def plain_majority(solution, seed):
    rng = np.random.default_rng(seed)
    data = pd.DataFrame({"x": rng.normal(size=60), "y": rng.normal(size=60)})
    data["class"] = rng.integers(2, size=60)
    points = rng.normal(size=(40, 2))
    return {
        f"k = {k}": [_plain(solution.kNN(k, data, point.tolist())) for point in points]
        for k in (1, 3, 9)
    }


def tied_votes(solution, seed):
    rng = np.random.default_rng(seed)
    x, y, z = rng.permutation(9)[:3].tolist()
    orders = {
        "k": (3, [x, y, y]),
        "k - 1": (4, [x, y, y, x]),
        "k - 2": (5, [x, y, y, x, z]),
        "k - 3": (6, [x, y, y, z, x, z]),
        "three classes": (3, [x, y, z]),
    }
    results = {}
    for name, (k, classes) in orders.items():
        # Farther rows of one class do not vote.
        order = rng.permutation(len(classes) + 3)
        data = _line(np.arange(1, len(order) + 1), [*classes, z, z, z]).iloc[order]
        results[name] = _plain(solution.kNN(k, data.reset_index(drop=True), [0]))
    return results


def equal_distances(solution, seed):
    rng = np.random.default_rng(seed)
    results = {}
    for k in (3, 7):
        # Many rows at each distance, of which the first k have class 1 and the others class 0.
        places = rng.integers(-1, 2, size=200)
        classes = np.zeros(200, dtype=int)
        for distance in (0, 1):
            classes[np.flatnonzero(np.abs(places) == distance)[:k]] = 1
        results[f"k = {k}"] = _plain(solution.kNN(k, _line(places, classes), [0]))
        sides = np.where(rng.permutation(200) % 2 == 0, 4, -4)
        first = (np.arange(200) < k).astype(int)
        results[f"both sides, k = {k}"] = _plain(solution.kNN(k, _line(sides, first), [0]))
    return results


def text_classes(solution, seed):
    rng = np.random.default_rng(seed)
    places = rng.permutation(30) + 1.0
    names = np.array(["red", "dark green"])[(places > 15).astype(int)]
    data = _line(places, names)
    return [solution.kNN(3, data, [point]) for point in (0.0, 10.0, 31.0)]


def odd_frames(solution, seed):
    rng = np.random.default_rng(seed)
    results = {}
    for features in (1, 3, 6):
        group = rng.permutation(np.arange(30) % 2)
        # The groups differ in the last feature only, and there by far.
        table = rng.uniform(size=(30, features))
        table[:, -1] += 100.0 * group
        data = pd.DataFrame(table, columns=[*range(7, 6 + features), "far"])
        data["kind of thing"] = group
        indexes = {
            "labels that repeat": np.arange(30) // 10,
            "labels in another order": rng.permutation(30),
            "labels of text": [f"row {number}" for number in range(30)],
        }
        points = table[rng.permutation(30)[:6]] + 0.001
        for name, index in indexes.items():
            frame = data.set_axis(index, axis=0)
            results[f"{features} features, {name}"] = [
                _plain(solution.kNN(5, frame, tuple(point))) for point in points
            ]
    return results


def large_k(solution, seed):
    rng = np.random.default_rng(seed)
    data = _line(rng.permutation(50)[:9] + 1.0, rng.permutation([0] * 4 + [1] * 5))
    tied = _line([1.0, 2.0, 3.0, 4.0], [0, 1, 1, 0])
    return {
        "majority": [_plain(solution.kNN(k, data, [0.0])) for k in (9, 10, 500)],
        "tie": [_plain(solution.kNN(k, tied, [0.0])) for k in (4, 5, 6, 100)],
        "one row": _plain(solution.kNN(3, data.iloc[:1], [0.0])),
    }


def errors(solution, seed):
    rng = np.random.default_rng(seed)
    data = pd.DataFrame(rng.normal(size=(8, 2)), columns=["x", "y"]).assign(kind=list("abababab"))
    row = int(rng.integers(8))
    gap, no_class = data.copy(), data.copy()
    gap.loc[row, "y"] = np.nan
    no_class.loc[row, "kind"] = None
    calls = {
        "k 0": (0, data, [0.0, 0.0]),
        "k below 0": (-3, data, [0.0, 0.0]),
        "point too short": (3, data, [0.0]),
        "point too long": (3, data, [0.0, 0.0, 0.0]),
        "missing feature": (3, gap, [0.0, 0.0]),
        "missing class": (3, no_class, [0.0, 0.0]),
        "no rows": (3, data.iloc[:0], [0.0, 0.0]),
    }
    outcomes = {}
    for name, call in calls.items():
        try:
            solution.kNN(*call)
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def many_rows(solution, seed, size):
    rng = np.random.default_rng(seed)
    data = pd.DataFrame(rng.normal(size=(size, 4)), columns=list("abcd"))
    data["kind"] = np.arange(size) % 2
    near = rng.permutation(size)[:5]
    data.iloc[near, :4] += 1000.0
    data.iloc[near, 4] = rng.permutation([0, 0, 0, 1, 1])
    return [_plain(solution.kNN(5, data, [1000.0, 1000.0, 1000.0, 1000.0]))]
