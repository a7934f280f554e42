import numpy as np
import pandas as pd

COUNTS = {"common": 120, "usual": 100, "rare": 15}


def _data(rng, counts=COUNTS):
    """Rows that hold their own number, under labels in random order."""
    y = pd.Series(rng.permutation(np.repeat(list(counts), list(counts.values()))), name="class")
    X = pd.DataFrame({"row": np.arange(len(y)), "size": rng.normal(size=len(y))})
    return X, y


def equal_counts(solution, seed):
    rng = np.random.default_rng(seed)
    found = []
    for counts in (COUNTS, {"no": int(rng.integers(30, 60)), "yes": 1}):
        X, y = _data(rng, counts)
        X_new, y_new = solution.oversample(X.copy(), y)
        found.append({"rows": len(X_new), "labels": {name: int((y_new == name).sum()) for name in counts}})
    return found


def originals_kept(solution, seed):
    X, y = _data(np.random.default_rng(seed))
    X_new, _ = solution.oversample(X.copy(), y)
    times = X_new["row"].value_counts().reindex(X["row"], fill_value=0)
    largest = times[(y == "common").to_numpy()]
    return {
        "lost rows": bool((times == 0).any()),
        "largest class has copies": bool((largest > 1).any()),
    }


def labels_match(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng)
    X_new, y_new = solution.oversample(X.copy(), y, int(rng.integers(1000)))
    rows = X_new["row"].to_numpy()
    return {
        "labels": bool((y.to_numpy()[rows] == y_new.to_numpy()).all()),
        "rows whole": bool((X["size"].to_numpy()[rows] == X_new["size"].to_numpy()).all()),
    }


def drawn_at_random(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, {"common": 400, "rare": 100})
    X_new, y_new = solution.oversample(X.copy(), y, int(rng.integers(1000)))
    times = X_new.loc[(y_new == "rare").to_numpy(), "row"].value_counts()
    # 300 draws from 100 rows: each row three times on average, but not each the same.
    return {
        "at most 25 of a row": int(times.max()) <= 25,
        "all rows equally often": int(times.max() - times.min()) <= 1,
    }


def shuffled(solution, seed):
    X, y = _data(np.random.default_rng(seed))
    X_new, _ = solution.oversample(X.copy(), y)
    rows = X_new["row"].tolist()
    return {"originals first": sorted(rows[: len(X)]) == X["row"].tolist()}


def repeatable(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng)
    first = int(rng.integers(1, 1000))
    a, again, other = (
        solution.oversample(X.copy(), y.copy(), state)[0]["row"].tolist()
        for state in (first, first, first + 1)
    )
    return {"same seed, same result": a == again, "another seed, same result": a == other}


def fresh_index(solution, seed):
    X, y = _data(np.random.default_rng(seed))
    X_new, y_new = solution.oversample(X.copy(), y)
    rows = list(range(len(X_new)))
    return {
        "types": [type(X_new).__name__, type(y_new).__name__],
        "index from 0": [X_new.index.tolist() == rows, y_new.index.tolist() == rows],
        "columns": list(X_new.columns),
        "name": y_new.name,
        "dtypes": [str(X_new[name].dtype) for name in ("row", "size")],
    }


def index_of_the_caller(solution, seed):
    rng = np.random.default_rng(seed)
    # Equally large classes: nothing but the index is unusual.
    X, y = _data(rng, {"no": 60, "yes": 60})
    # X has its labels twice, y has them in another order.
    X.index = np.arange(len(X)) // 2
    y.index = rng.permutation(len(y)) // 2
    X_new, y_new = solution.oversample(X.copy(), y)
    return {"rows": len(X_new), "labels": len(y_new)}


def one_class(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, {"same": 30})
    X.index = y.index = rng.permutation(500)[:30]
    X_new, y_new = solution.oversample(X.copy(), y.copy())
    return {"X as it was": X_new.equals(X), "y as it was": y_new.equals(y)}


def bad_arguments(solution, seed):
    X, y = _data(np.random.default_rng(seed))
    gap = y.astype(object)
    gap.iloc[3] = None
    calls = {"X shorter": (X[:-1], y), "y shorter": (X, y[:-1]), "missing label": (X, gap)}
    outcomes = {}
    for name, (features, labels) in calls.items():
        try:
            solution.oversample(features.copy(), labels.copy())
            outcomes[name] = "no error"
        except ValueError:
            outcomes[name] = "ValueError"
    return outcomes


def arguments_unchanged(solution, seed):
    X, y = _data(np.random.default_rng(seed))
    before = X.copy(), y.copy()
    solution.oversample(X, y)
    return {"X": X.equals(before[0]), "y": y.equals(before[1])}
