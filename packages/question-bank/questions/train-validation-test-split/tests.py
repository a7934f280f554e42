import numpy as np
import pandas as pd

HALF = (0.5, 0.25, 0.25)


def _data(rng, rows):
    """Rows that start with their own number, and labels from which it can be told."""
    X = np.column_stack([np.arange(rows) * 1.0, rng.normal(size=rows)])
    return X, np.arange(rows) * 10


def part_sizes(solution, seed):
    rng = np.random.default_rng(seed)
    found = {}
    for rows in (200, 200 + 20 * int(rng.integers(1, 9))):
        X, y = _data(rng, rows)
        # Sums of these are 1 exactly: rounding is for rounded_sum.
        for sizes in [(0.8, 0.1, 0.1), HALF, (0.6, 0.3, 0.1), (0.75, 0.05, 0.2)]:
            parts = solution.three_way(X, y, sizes)
            lengths = [len(part) for part in parts]
            wanted = [share * rows for share in sizes] * 2
            near = len(parts) == 6 and all(
                abs(got - want) <= 1.001 for got, want in zip(lengths, wanted, strict=True)
            )
            found[f"{rows} rows, {sizes}"] = "within one row" if near else f"lengths {lengths}"
        found[f"{rows} rows, default"] = abs(len(solution.three_way(X, y)[0]) - 0.8 * rows) <= 1.001
    return found


def disjoint_complete(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, 200)
    parts = solution.three_way(X, y, HALF)[:3]
    numbers = [set(np.asarray(part)[:, 0].tolist()) for part in parts]
    train, validation, test = numbers
    return {
        "train and validation": len(train & validation),
        "train and test": len(train & test),
        "validation and test": len(validation & test),
        "rows in no part": 200 - len(train | validation | test),
        "rows there twice": sum(map(len, parts)) - sum(map(len, numbers)),
        "in the order given": sorted(train) == np.asarray(parts[0])[:, 0].tolist(),
    }


def pairs_kept(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, 200)
    parts = solution.three_way(X, y, HALF)
    names = ["train", "validation", "test"]
    return {
        name: bool(np.array_equal(np.asarray(parts[k])[:, 0] * 10, np.asarray(parts[k + 3])))
        for k, name in enumerate(names)
    }


def stratified_shares(solution, seed):
    rng = np.random.default_rng(seed)
    counts = {"a": 240, "b": 120, "c": 40}
    y = rng.permutation(np.repeat(list(counts), list(counts.values())))
    X = rng.normal(size=(400, 2))
    worst = [0.0, 0.0, 0.0]
    for state in range(12):
        labels = solution.three_way(X, y, HALF, True, state)[3:]
        for k, share in enumerate(HALF):
            for name, count in counts.items():
                off = abs(int((np.asarray(labels[k]) == name).sum()) - share * count)
                worst[k] = max(worst[k], off)
    names = ["train", "validation", "test"]
    return {name: off <= 2 for name, off in zip(names, worst, strict=True)}


def repeatable(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, 200)
    first = int(rng.integers(100, 1000))
    a, again, other = (
        [np.asarray(part).tolist() for part in solution.three_way(X, y, HALF, False, state)[3:]]
        for state in (first, first, first + 1)
    )
    return {"same seed, same result": a == again, "another seed, same rows": a == other}


def _outcome(call):
    try:
        call()
    except ValueError:
        return "ValueError"
    return "no error"


def bad_sizes(solution, seed):
    X, y = _data(np.random.default_rng(seed), 100)
    sizes = [(0.5, 0.2, 0.2), (0.75, 0.25, 0.25), (0.75, 0.25, 0.0), (1.25, -0.5, 0.25), (0.5, 0.25, 0.2501)]
    return {str(one): _outcome(lambda one=one: solution.three_way(X, y, one)) for one in sizes}


def rounded_sum(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, 300)
    # In floats these sum to a bit less or a bit more than 1.
    return {
        str(sizes): _outcome(lambda sizes=sizes: solution.three_way(X, y, sizes))
        for sizes in [(0.7, 0.2, 0.1), (0.7, 0.1, 0.2), (0.5 + 4e-10, 0.25, 0.25)]
    }


def too_few_rows(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, 2)
    return [_outcome(lambda: solution.three_way(X, y)), _outcome(lambda: solution.three_way(X[:1], y[:1]))]


def containers_kept(solution, seed):
    rng = np.random.default_rng(seed)
    index = rng.permutation(1000)[:120]
    X = pd.DataFrame({"size": rng.normal(size=120), "town": rng.choice(["Bern", "Oslo"], 120)}, index)
    y = pd.Series(rng.normal(size=120), index, name="price")
    parts = solution.three_way(X, y, HALF)
    return {
        "types": [type(part).__name__ for part in parts],
        "rows under their index": [
            part.equals(whole.loc[part.index]) for part, whole in zip(parts, [X] * 3 + [y] * 3, strict=True)
        ],
    }
