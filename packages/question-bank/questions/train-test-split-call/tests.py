import numpy as np
import pandas as pd


def _data(rng, rows):
    """Rows that start with their own number, and labels from which it can be told."""
    X = np.column_stack([np.arange(rows) * 1.0, rng.normal(size=rows)])
    return X, np.arange(rows) * 10


def _sizes(parts, rows, share):
    X_train, X_test, y_train, y_test = parts
    if len(X_train) + len(X_test) != rows:
        return f"{len(X_train)} and {len(X_test)} of {rows} rows"
    if abs(len(X_train) - share * rows) > 1:
        return f"{len(X_train)} of {rows} rows for training with a share of {share}"
    return "within one row"


def three_quarters(solution, seed):
    rng = np.random.default_rng(seed)
    found = {}
    for rows in (200, int(rng.integers(41, 99))):
        X, y = _data(rng, rows)
        found[f"{rows} rows, default"] = _sizes(solution.split(X, y), rows, 0.75)
        for share in (0.5, 0.9):
            parts = solution.split(X, y, share)
            found[f"{rows} rows, {share}"] = _sizes(parts, rows, share)
    return found


def rows_paired(solution, seed):
    rng = np.random.default_rng(seed)
    found = []
    for stratify in (False, True):
        X, y = _data(rng, 80)
        # Stratified, the labels are two classes, and the second column says which.
        if stratify:
            y = (X[:, 0].astype(int) % 4 == 0) * 1
            X[:, 1] = y
        X_train, X_test, y_train, y_test = solution.split(X, y, 0.6, 1, stratify)
        numbers = np.concatenate([X_train, X_test])[:, 0]
        for features, labels in ((X_train, y_train), (X_test, y_test)):
            told = features[:, 1] if stratify else features[:, 0] * 10
            found.append(bool(np.array_equal(told, labels)))
        found.append(sorted(numbers.tolist()) == [float(row) for row in range(80)])
        found.append(bool((np.diff(X_train[:, 0]) < 0).any()))
    return dict(
        zip(
            [
                f"{what}, {how}"
                for how in ("plain", "stratified")
                for what in ("train paired", "test paired", "each row once", "shuffled")
            ],
            found,
            strict=True,
        )
    )


def repeatable(solution, seed):
    rng = np.random.default_rng(seed)
    X, y = _data(rng, 200)
    first = int(rng.integers(1000))
    a, again, other = (
        np.asarray(solution.split(X, y, random_state=state)[0])[:, 0].tolist()
        for state in (first, first, first + 1)
    )
    return {"same seed, same result": a == again, "another seed, same rows": a == other}


def class_shares(solution, seed):
    rng = np.random.default_rng(seed)
    counts = {"a": 120, "b": 60, "c": 20}
    y = rng.permutation(np.repeat(list(counts), list(counts.values())))
    X = rng.normal(size=(200, 2))
    worst = 0.0
    for state in range(10):
        y_train = np.asarray(solution.split(X, y, 0.75, state, True)[2])
        for name, count in counts.items():
            worst = max(worst, abs(int((y_train == name).sum()) - 0.75 * count))
    return {"within one row": worst <= 1}


def containers_kept(solution, seed):
    rng = np.random.default_rng(seed)
    index = rng.permutation(1000)[:60]
    X = pd.DataFrame({"size": rng.normal(size=60), "town": rng.choice(["Bern", "Oslo"], 60)}, index)
    y = pd.Series(rng.normal(size=60), index, name="price")
    parts = solution.split(X, y)
    values = solution.split(X[["size"]].to_numpy(), y.to_numpy())
    return {
        "number of results": len(parts),
        "types": [type(part).__name__ for part in parts],
        "rows under their index": [
            part.equals(whole.loc[part.index]) for part, whole in zip(parts, [X, X, y, y], strict=True)
        ],
        "types for arrays": [type(part).__name__ for part in values],
        "dimensions for arrays": [part.ndim for part in values],
    }


def _outcome(call):
    try:
        call()
    except ValueError:
        return "ValueError"
    return "no error"


def bad_share(solution, seed):
    X, y = _data(np.random.default_rng(seed), 40)
    shares = [0, 0.0, 1, 1.0, 1.5, -0.25, 3]
    return {str(share): _outcome(lambda share=share: solution.split(X, y, share)) for share in shares}


def different_lengths(solution, seed):
    X, y = _data(np.random.default_rng(seed), 40)
    return [
        _outcome(lambda: solution.split(X[:-1], y)),
        _outcome(lambda: solution.split(X, y[:-3])),
    ]


def one_row_class(solution, seed):
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.array(["yes"] * 25 + ["no"] * 14 + ["maybe"]))
    return _outcome(lambda: solution.split(rng.normal(size=(40, 2)), y, stratify=True))
